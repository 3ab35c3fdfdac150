import { useSyncExternalStore } from 'react'
import { TYPE_SHADES, type TypeColours } from '../../scene/density-image.ts'
import { HUE_COUNT } from '../../scene/hues.ts'

/** For every hue, the colours of the types as the little-endian RGBA words that canvas pixels are made of. Follows the theme. */
export function useTypeColours(): readonly TypeColours[] {
  const theme = useSyncExternalStore(watchTheme, readTheme)
  return coloursIn(theme)
}

const known = new Map<string, readonly TypeColours[]>()

/** Worked out once a theme, while that theme is shown. */
function coloursIn(theme: string): readonly TypeColours[] {
  const colours = known.get(theme) ?? Array.from({ length: HUE_COUNT + 1 }, (_, hue) => shadesOf(resolve(hue)))
  known.set(theme, colours)
  return colours
}

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')
const readTheme = () => `${document.documentElement.dataset['theme'] ?? ''}${dark().matches}`

function watchTheme(listener: () => void): () => void {
  const query = dark()
  const observer = new MutationObserver(listener)
  query.addEventListener('change', listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    query.removeEventListener('change', listener)
    observer.disconnect()
  }
}

/** What a hue of the style sheet looks like now, as bytes: only a canvas knows how to read any CSS colour. */
function resolve(hue: number): Uint8ClampedArray {
  const probe = document.createElement('span')
  probe.dataset['hue'] = `${hue}`
  probe.className = 'hue-probe'
  document.body.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) return new Uint8ClampedArray(4)
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  return context.getImageData(0, 0, 1, 1).data
}

function shadesOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): TypeColours {
  const word = (opacity: number) => ((Math.round(opacity * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0
  return [word(TYPE_SHADES[0]), word(TYPE_SHADES[1]), word(TYPE_SHADES[2])]
}
