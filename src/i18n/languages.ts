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

/** Returns the language of the first tag that there is a catalogue for; English if there is none. */
export function languageFor(tags: readonly (string | null)[]): Language {
  for (const tag of tags) {
    const language = tag === null ? null : catalogueOf(tag)
    if (language !== null) return language
  }
  return 'en'
}

/** Chinese is told apart by script, which a region implies: zh-TW is Traditional, zh alone is Simplified. */
function catalogueOf(tag: string): Language | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
    return language === 'en' ? 'en' : null
  } catch {
    return null
  }
}

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
