/** Finds every occurrence of a pattern, in linear time. */
import type { Codes } from './fold-text.ts'

/**
 * Knuth–Morris–Pratt search, because `String.indexOf` takes quadratic time on a hostile text. Occurrences may overlap;
 * those that `isPlace` refuses do not count, and at most `most` are found. An empty pattern has no occurrence.
 */
export function findAll(text: Codes, pattern: Codes, most: number, isPlace: (place: number) => boolean): number[] {
  const places: number[] = []
  if (pattern.length === 0 || pattern.length > text.length) return places
  const borders = bordersOf(pattern)
  let matched = 0
  for (let at = 0; at < text.length && places.length < most; at += 1) {
    while (matched > 0 && pattern[matched] !== text[at]) matched = borders[matched - 1]!
    if (pattern[matched] === text[at]) matched += 1
    if (matched === pattern.length) {
      const place = at - matched + 1
      if (isPlace(place)) places.push(place)
      matched = borders[matched - 1]!
    }
  }
  return places
}

/** Returns, for every prefix of the pattern, the length of the longest shorter prefix that it ends with. */
function bordersOf(pattern: Codes): Uint32Array {
  const borders = new Uint32Array(pattern.length)
  let length = 0
  for (let at = 1; at < pattern.length; at += 1) {
    while (length > 0 && pattern[length] !== pattern[at]) length = borders[length - 1]!
    if (pattern[length] === pattern[at]) length += 1
    borders[at] = length
  }
  return borders
}
