/** Finds a folded word in folded texts, each Han letter in all its variants. Used by every search. */
import { variantsOf } from './han-variants.ts'

export interface WordFinder {
  /** Returns where the word first begins at `from` or later; -1 if nowhere. Linear in the text. */
  readonly indexOf: (text: string, from?: number) => number
  /** Returns the end, exclusive, of the word that begins at `start`. */
  readonly endAt: (text: string, start: number) => number
}

/** `loadVariants` of the search text is to be awaited first, or only the letters themselves are found. */
export function finderOf(word: string): WordFinder {
  const pattern = variantPatternOf(word)
  return pattern === null ? plainFinder(word) : patternFinder(pattern)
}

/**
 * Returns a regular expression for the word, in the syntax that ECMAScript and RE2 share; `null` if no letter of it has
 * variants. It has no repetition, so that it takes linear time.
 */
export function variantPatternOf(word: string): string | null {
  let hasVariants = false
  const parts = Array.from(word, (letter) => {
    const variants = variantsOf(letter)
    if (variants === undefined) return letter.replace(SYNTAX, String.raw`\$&`)
    hasVariants = true
    return anyOf(variants)
  })
  return hasVariants ? parts.join('') : null
}

const SYNTAX = /[\\^$.*+?()[\]{}|]/

/** Letters beyond U+FFFF are alternatives of two units, because a class with them needs the slower `u` mode. */
function anyOf(variants: string): string {
  const letters = [...variants]
  const beyond = letters.filter((letter) => letter.length > 1)
  const within = `[${letters.filter((letter) => letter.length === 1).join('')}]`
  return beyond.length === 0 ? within : `(?:${[within, ...beyond].filter((part) => part !== '[]').join('|')})`
}

function plainFinder(word: string): WordFinder {
  return { indexOf: (text, from) => text.indexOf(word, from), endAt: (_, start) => start + word.length }
}

function patternFinder(pattern: string): WordFinder {
  const anywhere = new RegExp(pattern, 'g')
  const here = new RegExp(pattern, 'y')
  return {
    indexOf(text, from = 0) {
      anywhere.lastIndex = from
      return anywhere.exec(text)?.index ?? -1
    },
    endAt(text, start) {
      here.lastIndex = start
      return here.test(text) ? here.lastIndex : start
    },
  }
}
