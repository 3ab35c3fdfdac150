/** Embeds the page's font in a file, so that a picture looks the same where the font is not installed. */
import { dataUrlOf } from './data-url-of.ts'

export const PICTURE_FONT = 'Source Sans 3 Variable'

/** Part of the font, and the characters that need it. */
interface Part {
  readonly url: string
  /** Range in the notation of a style sheet: `U+0000-00FF, U+0131`. */
  readonly range: string
}

/**
 * Returns `@font-face` rules with the font files inside, for these characters. Other scripts use the fonts of the
 * viewer's system.
 */
export async function fontsOf(text: string, signal: AbortSignal): Promise<string> {
  const signs = new Set(Array.from(text, (sign) => sign.codePointAt(0)!))
  const rules = partsOfFont()
    .filter(({ range }) => isNeeded(range, signs))
    .map(async ({ url, range }) => {
      // In a page that was saved as one file the fonts are in its style sheet.
      const inside = url.startsWith('data:') ? url : await fetchInside(url, signal)
      if (inside === null) return ''
      return `@font-face{font-family:'${PICTURE_FONT}';font-weight:200 900;src:url(${inside}) format('woff2');unicode-range:${range}}`
    })
  return (await Promise.all(rules)).join('')
}

/** Reads the rules from the style sheets of the page, which name the font files. */
function partsOfFont(): readonly Part[] {
  return Array.from(document.styleSheets).flatMap((sheet) =>
    Array.from(sheet.cssRules).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const { style } = rule
      const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
      const family = style.getPropertyValue('font-family').replace(/["']/g, '')
      if (family !== PICTURE_FONT || url === undefined) return []
      const range = style.getPropertyValue('unicode-range')
      return [{ url: new URL(url, sheet.href ?? document.baseURI).href, range }]
    }),
  )
}

function isNeeded(range: string, signs: ReadonlySet<number>): boolean {
  const spans = Array.from(range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi), ([, from, to]) => ({
    from: Number.parseInt(from!, 16),
    to: Number.parseInt(to ?? from!, 16),
  }))
  return Array.from(signs).some((sign) => spans.some(({ from, to }) => sign >= from && sign <= to))
}

/** `null` where the font cannot be fetched, as without a network: the picture then has the fonts of whoever looks. */
async function fetchInside(url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, { signal })
    return response.ok ? await dataUrlOf(new Blob([await response.blob()], { type: 'font/woff2' })) : null
  } catch {
    signal.throwIfAborted()
    return null
  }
}
