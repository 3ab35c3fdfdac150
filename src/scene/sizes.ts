/** Sizes of the picture in CSS pixels. */

/** Height of a row; it holds a mark and its hit target. */
export const ROW_PX = 26
/** Minimum size of a touch target (WCAG 2.2, 2.5.8). */
export const TARGET_PX = 24
/** Height of the bar of an attack. */
export const BAR_PX = 16
/** Height of a group's heading, and of the space after a group. */
export const HEAD_PX = 28
export const GROUP_GAP_PX = 6
/** Space above and below the rows of a lane. */
export const LANE_PAD_PX = 4
/** Height of the counts below the marks. */
export const DENSITY_PX = 24
/** Space between two items of a row, and between a mark and its label. */
export const GAP_PX = 2
export const LABEL_GAP_PX = 4
/** Maximum width of a label. */
export const LABEL_MOST_PX = 230
