/** The language of the page in an address: `lang=zh-Hant`, which stands there only if the user wrote it. */

const NAME = 'lang'

/** Returns the BCP 47 tag as it is written; `null` if the address states none. */
export function readLanguage(search: string): string | null {
  return new URLSearchParams(search).get(NAME)
}

/** Returns the words of a view with the language of the address that they replace, if that states one. */
export function carryLanguage(words: string, search: string): string {
  const tag = readLanguage(search)
  if (tag === null) return words
  return `${words}${words && '&'}${new URLSearchParams({ [NAME]: tag })}`
}
