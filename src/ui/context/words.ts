import { createContext, useContext } from 'react'
import type { Language } from '../../i18n/catalogues.ts'
import type { Words } from '../../i18n/words.ts'

export const WordsContext = createContext<Words | null>(null)

/** Changes the language of the page. Does nothing where there is no `Speaking` around. */
export const ChooseLanguageContext = createContext<(language: Language) => void>(() => {})

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no words around this component')
  return words
}
