/** What the reader types and what the dataset says, made comparable. */

const NOT_ASCII = /[^\0-\x7f]/

/** NFKD without combining marks, then NFKC, then lower case: width, accents and case are folded, in any script. */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
}

/** The distinct folded words of a search; none of a blank one. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/u))].filter((word) => word !== '')
}
