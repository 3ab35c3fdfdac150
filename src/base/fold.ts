/** Makes the user's search text and the dataset's texts comparable. */

const NOT_ASCII = /[^\0-\x7f]/

/**
 * Applies NFKD without combining marks, then NFKC, then lower case: width, accents and case are folded, in any script.
 * Pieces from `clustersOf` fold to the same text together as one by one.
 */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      // The one letter whose lower case depends on what follows it.
      .replaceAll('ς', 'σ')
  )
}

/** Returns the distinct folded words of a search; none for a blank text. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/u))].filter((word) => word !== '')
}

/**
 * Matches a character with its marks, the sound marks of half-width kana, or the rest of its Hangul syllable in any
 * kind of letters.
 */
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc]*/gu

/** Cuts the text into the smallest pieces that fold independently. */
export function clustersOf(text: string): readonly string[] {
  return text.match(CLUSTER) ?? []
}
