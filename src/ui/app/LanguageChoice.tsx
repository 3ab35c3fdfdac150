import { use } from 'react'
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.ts'
import { ChooseLanguageContext, useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'

/** Each language is named in its own script, and marked as such. */
export function LanguageChoice() {
  const { t, language } = useWords()
  return (
    <Choice
      label={t.app.language}
      isLabelHidden
      value={language}
      options={LANGUAGES}
      nameOf={(option) => LANGUAGE_NAMES[option]}
      langOf={(option) => option}
      onChoose={use(ChooseLanguageContext)}
    />
  )
}
