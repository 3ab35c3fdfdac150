import { useEffect, useState } from 'react'
import { useWords } from '../context/words.ts'

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
    <select
      aria-label={t.app.theme}
      value={theme}
      onChange={(event) => {
        const chosen = THEMES.find((theme) => theme === event.target.value) ?? 'system'
        keep(chosen)
        setTheme(chosen)
      }}
    >
      {THEMES.map((theme) => (
        <option key={theme} value={theme}>
          {t.app.themes[theme]}
        </option>
      ))}
    </select>
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
