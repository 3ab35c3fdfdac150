/** Makes catalogues of pseudo-locales from the English one. Used by the plugin beside it and by tests; never shipped. */

/** `long` is accented and about a third longer, as German is; `mirrored` runs from right to left. */
export type Pseudo = 'long' | 'mirrored'

/** Tags by which dates and numbers of a pseudo-locale are printed. */
const LOCALES: Readonly<Record<Pseudo, string>> = { long: 'en-GB', mirrored: 'ar-EG' }

/**
 * Returns a catalogue, or a part of one, in the pseudo-locale: every text of it, and whatever its functions return, but not
 * the texts that are put into them.
 */
export function pseudoCatalogue<T>(english: T, pseudo: Pseudo): T {
  return translate(english, pseudo, '') as T
}

function translate(value: unknown, pseudo: Pseudo, key: string): unknown {
  if (key === 'locale') return LOCALES[pseudo]
  if (key === 'direction') return pseudo === 'mirrored' ? 'rtl' : 'ltr'
  if (typeof value === 'string') return pseudoText(value, pseudo)
  if (typeof value === 'function') return translated(value as Say, pseudo)
  if (Array.isArray(value)) return value.map((entry: unknown) => translate(entry, pseudo, ''))
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, translate(entry, pseudo, key)]))
  return value
}

/** A plain object, other than an element of React. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !('$$typeof' in value)

type Say = (...given: readonly unknown[]) => unknown

/** First of the private-use letters that stand for what is put into a message while it is translated. */
const FIRST_STAND_IN = 0xe000

function translated(say: Say, pseudo: Pseudo): Say {
  return (...given) => {
    const standsFor = new Map<string, string>()
    const standIn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(standIn)
      if (typeof value !== 'string' || value === '') return value
      const letter = String.fromCharCode(FIRST_STAND_IN + standsFor.size)
      standsFor.set(letter, value)
      return letter
    }
    const standIns = given.map(standIn)
    const back = (said: unknown): unknown => {
      if (typeof said === 'string')
        return said.replaceAll(/[\ue000-\ue0ff]/g, (standIn) => standsFor.get(standIn) ?? '')
      return Array.isArray(said) ? said.map(back) : said
    }
    return back(translate(say(...standIns), pseudo, ''))
  }
}

const ACCENTED = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, at) => [
    letter,
    [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'][at]!,
  ]),
)

/** Latin letters, apart from what stands for a text that is put in. */
const WORD = /[A-Za-z]+/g

function pseudoText(text: string, pseudo: Pseudo): string {
  if (pseudo === 'long') return text.replaceAll(WORD, accented)
  return text.replaceAll(WORD, (word) => `\u202e${word}\u202c`).replaceAll('→', '←')
}

/** Doubles the vowels, which lengthens a text as German does. */
function accented(word: string): string {
  return Array.from(word, (letter) => (ACCENTED.get(letter) ?? letter).repeat(/[aeiou]/.test(letter) ? 2 : 1)).join('')
}
