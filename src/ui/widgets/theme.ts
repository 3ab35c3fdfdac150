/** Stores the user's theme: light, dark, or the system's. It is kept in the browser, not in the link. */
import { useSyncExternalStore } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
const KEY = 'claimline-theme'

let theme: Theme = THEMES.find((theme) => theme === readKept()) ?? 'system'
const listeners = new Set<() => void>()
paint()

export function chooseTheme(chosen: Theme): void {
  theme = chosen
  keep(chosen)
  paint()
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function paint(): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/**
 * Reads the stored theme. Storage may be refused by a setting or in a sandboxed frame; then the choice lasts as long as
 * the page.
 */
function readKept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Lasts as long as the page.
  }
}
