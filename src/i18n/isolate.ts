/** Keeps a text in its own direction inside a sentence. Used where no element can do it: in messages, options and pictures. */

export type Direction = 'ltr' | 'rtl'

/** Letters that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * Encloses the text in marks of isolation (Unicode Standard Annex 9) if it could turn its sentence or be turned by it;
 * a text without letters from right to left in a page from left to right stays as it is.
 */
export function isolate(text: string, direction: Direction): string {
  if (text === '' || (direction === 'ltr' && !RIGHT_TO_LEFT.test(text))) return text
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
}
