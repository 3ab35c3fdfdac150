/** The page's font, inside a file: what a picture says must look the same where the font is not. */
import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url'
import greek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url'

/** The parts of the font, with the characters for which each is needed. */
const PARTS: readonly (readonly [url: string, needed: RegExp, range: string])[] = [
  [
    latin,
    /[\s\S]?/,
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215',
  ],
  [
    latinExt,
    /[\u0100-\u02BA\u02BD-\u02C5\u1E00-\u1E9F\u1EF2-\u1EFF]/,
    'U+0100-02BA,U+02BD-02C5,U+1E00-1E9F,U+1EF2-1EFF',
  ],
  [cyrillic, /[\u0400-\u045F\u0490\u0491\u2116]/, 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
  [greek, /[\u0370-\u03FF]/, 'U+0370-03FF'],
  [
    vietnamese,
    /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF1]/,
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+1EA0-1EF1',
  ],
]

export const PICTURE_FONT = 'Source Sans 3 Variable'

/** `@font-face` rules with the fonts inside, for these characters. Other scripts get the fonts of whoever looks. */
export async function fontsOf(text: string, signal: AbortSignal): Promise<string> {
  const rules = PARTS.filter(([, needed]) => needed.test(text)).map(async ([url, , range]) => {
    const response = await fetch(url, { signal })
    const data = await dataUrlOf(await response.blob())
    return `@font-face{font-family:'${PICTURE_FONT}';font-weight:200 900;src:url(${data}) format('woff2');unicode-range:${range}}`
  })
  return (await Promise.all(rules)).join('')
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    // A data URL is a string.
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The font could not be read')))
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }))
  })
}
