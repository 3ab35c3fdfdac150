import { useSyncExternalStore } from 'react'
import { TYPE_SHADES, type TypeColours } from '../../../scene/lanes/density-image.ts'
import { HUE_COUNT } from '../../../scene/hues.ts'

/**
 * Returns, for every hue, the colours of the types as the little-endian RGBA words of canvas pixels. Follows the theme.
 */
export function useTypeColours(): readonly TypeColours[] {
  const theme = useSyncExternalStore(watchTheme, readTheme)
  return coloursIn(theme)
}

const known = new Map<string, readonly TypeColours[]>()

/** Computes the colours once per theme, while that theme is shown. */
function coloursIn(theme: string): readonly TypeColours[] {
  const colours = known.get(theme) ?? resolveHues().map(shadesOf)
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

/** Reads the current hues of the style sheet as bytes, by a canvas, because only a canvas parses any CSS colour. */
function resolveHues(): readonly Uint8ClampedArray[] {
  const probes = Array.from({ length: HUE_COUNT + 1 }, (_, hue) => {
    const probe = document.createElement('span')
    probe.dataset['hue'] = `${hue}`
    probe.className = 'hue-probe'
    return probe
  })
  // All before the first is read: each time, the browser would have to work out the styles of the page anew.
  document.body.append(...probes)
  const colours = probes.map((probe) => getComputedStyle(probe).color)
  for (const probe of probes) probe.remove()
  const canvas = document.createElement('canvas')
  canvas.width = colours.length
  canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) return colours.map(() => new Uint8ClampedArray(4))
  colours.forEach((colour, hue) => {
    context.fillStyle = colour
    context.fillRect(hue, 0, 1, 1)
  })
  const { data } = context.getImageData(0, 0, colours.length, 1)
  return colours.map((_, hue) => data.subarray(hue * 4, hue * 4 + 4))
}

function shadesOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): TypeColours {
  const word = (opacity: number) => ((Math.round(opacity * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0
  return [word(TYPE_SHADES[0]), word(TYPE_SHADES[1]), word(TYPE_SHADES[2])]
}
