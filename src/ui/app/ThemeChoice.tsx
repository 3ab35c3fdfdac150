import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import { chooseTheme, THEMES, useTheme } from '../widgets/theme.ts'

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
