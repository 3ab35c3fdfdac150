import { fold, wordsOf } from './fold.ts'
import { finderOf } from './word-finder.ts'

/**
 * Returns the members whose name contains every folded word of the text: first those that begin with the first word,
 * then those in which every word begins a word, then the rest, each in their given order. A blank text matches all.
 */
export function rankMatches<T>(members: readonly T[], nameOf: (member: T) => string, text: string): readonly T[] {
  const words = wordsOf(text).map(finderOf)
  const rankOf = (name: string) => {
    if (!words.every((word) => word.indexOf(name) >= 0)) return null
    if (words.length === 0 || words[0]!.indexOf(name) === 0) return 0
    const parts = name.split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => parts.some((part) => word.indexOf(part) === 0)) ? 1 : 2
  }
  return members
    .flatMap((member) => {
      const rank = rankOf(fold(nameOf(member)))
      return rank === null ? [] : [{ member, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member)
}
