/** Exports the languages of what a dataset says, for `lang` attributes: of its texts, names and sources. */
import { useCallback } from 'react'
import { languageBeside, languageByScript } from '../../i18n/text-language.ts'
import type { Words } from '../../i18n/words.ts'
import type { Field } from '../../model/field.ts'
import { type OpenDataset, useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

/** Returns a function that gives the language of a title, a summary or another text in the words of the dataset. */
export function useTextLanguage(): (text: string) => string | undefined {
  const { language } = useWords()
  const own = useDataset().summary.language
  return useCallback((text) => languageByScript(text, language, own), [language, own])
}

/** Returns the language of the label of a value (`valueLabel`); `undefined` if it is that of the page. */
export function valueLanguage(
  field: Field,
  value: string,
  { language }: Words,
  { sources, nameTags }: Pick<OpenDataset, 'sources' | 'nameTags'>,
): string | undefined {
  if (field === 'source') return languageBeside(language, sources.get(value)?.language)
  return field === 'actor' ? languageBeside(language, nameTags.get(value)) : undefined
}
