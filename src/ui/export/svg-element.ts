/** Writes SVG as text. Whatever comes from a dataset is escaped text, never markup. */

type Attributes = Readonly<Record<string, string | number>>

/** Writes an element. Numbers are rounded to hundredths; `content` must be markup made by these functions. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(shortened(value))}"`)
  const inner = content.join('')
  return inner === '' ? `<${name}${stated.join('')}/>` : `<${name}${stated.join('')}>${inner}</${name}>`
}

const shortened = (value: string | number) => (typeof value === 'number' ? `${Math.round(value * 100) / 100}` : value)

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Matches control characters, unpaired surrogates and non-characters, which XML cannot hold. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"]/g, (sign) => SIGNS[sign]!)
}

export const shifted = (x: number, y: number, ...content: readonly string[]) =>
  element('g', { transform: `translate(${shortened(x)} ${shortened(y)})` }, ...content)
