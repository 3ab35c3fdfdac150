import { useEffect, useState } from 'react'
import { useWords } from '../context/words.ts'
import { Choice } from './Choice.tsx'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'claimline-theme'

/** Light, dark, or as the system is. It is the reader's, so it is kept in the browser and not in the link. */
export function ThemeChoice() {
  const { t } = useWords()
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((theme) => theme === readKept()) ?? 'system')
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <Choice
      label={t.app.theme}
      isLabelHidden
      value={theme}
      options={THEMES}
      nameOf={(theme) => t.app.themes[theme]}
      onChoose={(theme) => {
        keep(theme)
        setTheme(theme)
      }}
    />
  )
}

/** Storage may be refused, by a setting or in a sandboxed frame: then the choice lasts as long as the page. */
function readKept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keep(theme: Theme) {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Lasts as long as the page.
  }
}
