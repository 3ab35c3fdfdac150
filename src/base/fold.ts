/** What the reader types and what the dataset says, made comparable. */

const NOT_ASCII = /[^\0-\x7f]/

/**
 * NFKD without combining marks, then NFKC, then lower case: width, accents and case are folded, in any script. What
 * `clustersOf` cuts apart folds to the same together as piece by piece.
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

/** The distinct folded words of a search; none of a blank one. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/u))].filter((word) => word !== '')
}

/** A character with its marks, the sound marks of half-width kana, or the rest of its Hangul syllable in whatever kind of letters. */
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc]*/gu

/** The text cut into the least pieces that fold on their own. */
export function clustersOf(text: string): readonly string[] {
  return text.match(CLUSTER) ?? []
}
