/** What no honest file needs. */

/** Bytes of one event, or between two: beyond, a file is taken to be endless. */
export const LONGEST_EVENT = 16 * 2 ** 20

/** Bytes of everything but events, texts of sources included. */
export const LONGEST_HEAD = 64 * 2 ** 20

/** Bytes of a file that is read as a whole, as those of others are. */
export const LONGEST_WHOLE = 64 * 2 ** 20

/** How many times its size an archive may unpack to, and from how many bytes on that is looked at. Repetitive JSON reaches 30. */
export const GREATEST_RATIO = 200
export const RATIO_FROM = 64 * 2 ** 20

/** Cells of a row; a spreadsheet has 16,384 columns. */
export const WIDEST_ROW = 16_384

/** Bytes of a whole file, decompressed. */
export const LONGEST_FILE = 8 * 2 ** 30

/** The text of files up to this many bytes is kept while they are read, to point into it. */
export const KEPT_TEXT = 16 * 2 ** 20
