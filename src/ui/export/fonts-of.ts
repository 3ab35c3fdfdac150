/** The page's font, inside a file: what a picture says must look the same where the font is not. */
import { dataUrlOf } from './data-url-of.ts'

export const PICTURE_FONT = 'Source Sans 3 Variable'

/** A part of the font, and the characters for which it is needed. */
interface Part {
  readonly url: string
  /** As a style sheet says it: `U+0000-00FF, U+0131`. */
  readonly range: string
}

/** `@font-face` rules with the fonts inside, for these characters. Other scripts get the fonts of whoever looks. */
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

/** The style sheets of the page know where it is. */
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
