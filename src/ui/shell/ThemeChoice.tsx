import { useWords } from '../context/words.ts'
import { Choice } from './Choice.tsx'
import { chooseTheme, THEMES, useTheme } from './theme.ts'

export function ThemeChoice() {
  const { t } = useWords()
  return (
    <Choice
      label={t.app.theme}
      isLabelHidden
      value={useTheme()}
      options={THEMES}
      nameOf={(theme) => t.app.themes[theme]}
      onChoose={chooseTheme}
    />
  )
}
