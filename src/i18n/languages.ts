/** Exports the languages of the page and how one is chosen. Used by the entry points and the language menu. */
import { PARTS, type Language } from './catalogues.ts'
import { createWords, type Words } from './words.ts'

/** In the order of the menu, each with its name in its own script. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
}

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[]

/** Returns whether two tags are of one language, in whatever script. */
export function sharesLanguage(one: string, other: string): boolean {
  return languageSubtag(one) === languageSubtag(other)
}

const languageSubtag = (tag: string) => tag.split('-', 1)[0]!.toLowerCase()

/** Loads the words of a language. Gives English if they cannot be fetched, because English is always there. */
export async function loadWords(language: Language): Promise<Words> {
  try {
    const { app } = await PARTS[language].app()
    return createWords(language, app)
  } catch {
    return createWords()
  }
}
