/** Limits that no ordinary file reaches; they stop hostile files and archives. */

/** Maximum bytes of one event, or between two events; a longer file is taken to be endless. */
export const LONGEST_EVENT = 16 * 2 ** 20

/** Maximum bytes of everything but events, texts of sources included. */
export const LONGEST_HEAD = 64 * 2 ** 20

/** Maximum bytes of a file that is read as a whole, as foreign formats are. */
export const LONGEST_WHOLE = 64 * 2 ** 20

/** Maximum ratio of unpacked to packed size, checked from `RATIO_FROM` bytes on. Repetitive JSON reaches 30. */
export const GREATEST_RATIO = 200
export const RATIO_FROM = 64 * 2 ** 20

/** Maximum number of cells in a row; a spreadsheet has 16,384 columns. */
export const WIDEST_ROW = 16_384

/** Maximum bytes of a whole file, decompressed. */
export const LONGEST_FILE = 8 * 2 ** 30

/** Maximum bytes of a file whose text is kept while it is read, to point into it. */
export const KEPT_TEXT = 16 * 2 ** 20
