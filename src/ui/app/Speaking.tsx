/** Exports the component that gives all others their words, and lets the language be changed while the page is open. */
import { startTransition, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '../../i18n/catalogues.ts'
import { loadWords } from '../../i18n/languages.ts'
import type { Words } from '../../i18n/words.ts'
import { ChooseLanguageContext, WordsContext } from '../context/words.ts'
import { keepLanguage } from '../widgets/language.ts'

export function Speaking({ first, children }: { readonly first: Words; readonly children: ReactNode }) {
  const [words, setWords] = useState(first)
  const choose = useMemo(
    () => (language: Language) => {
      keepLanguage(language)
      void loadWords(language).then((loaded) => startTransition(() => setWords(loaded)))
    },
    [],
  )
  useEffect(() => {
    document.documentElement.lang = words.language
    document.documentElement.dir = words.t.direction
  }, [words])
  return (
    <ChooseLanguageContext value={choose}>
      <WordsContext value={words}>{children}</WordsContext>
    </ChooseLanguageContext>
  )
}
