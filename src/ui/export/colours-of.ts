/** Computes the colours of the style sheet in a theme, whichever theme the page shows. */
import { HUE_COUNT } from '../../scene/hues.ts'
import type { PictureColours } from './picture-shapes.ts'

export const PICTURE_THEMES = ['light', 'dark'] as const
export type PictureTheme = (typeof PICTURE_THEMES)[number]

/**
 * Switches the page's theme for a moment in which nothing is painted, because only then every rule of the style sheet
 * applies.
 */
export function coloursOf(theme: PictureTheme): PictureColours {
  const { dataset } = document.documentElement
  const worn = dataset['theme']
  dataset['theme'] = theme
  try {
    return resolveColours()
  } finally {
    if (worn === undefined) delete dataset['theme']
    else dataset['theme'] = worn
  }
}

function resolveColours(): PictureColours {
  const probe = document.createElement('span')
  probe.className = 'hue-probe'
  document.body.append(probe)
  const resolve = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    paper: resolve('--paper'),
    ink: resolve('--ink'),
    quiet: resolve('--quiet'),
    rule: resolve('--rule'),
    faint: resolve('--faint'),
    line: resolve('--line'),
    hues: Array.from({ length: HUE_COUNT + 1 }, (_, hue) => {
      probe.dataset['hue'] = `${hue}`
      return resolve('--hue')
    }),
  }
  probe.remove()
  return colours
}

/** Returns the theme that the page shows. */
export function themeOfPage(): PictureTheme {
  const chosen = document.documentElement.dataset['theme']
  return (chosen ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) as PictureTheme
}
