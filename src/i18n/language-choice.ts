/** Exports the choice of the page's language, without its words. Used by the entry points and the worker's start. */
import type { Language } from './catalogues.ts'

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
