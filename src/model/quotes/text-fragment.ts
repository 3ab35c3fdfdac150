/** Addresses that open a page at a passage. */
import type { Locator } from '../event.ts'

/**
 * The address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) for the passage, which Chromium, Firefox
 * and Safari scroll to; elsewhere the page opens at its top. A fragment that the address has already is kept.
 */
export function addressAt(url: string, { start, end, prefix, suffix }: Locator): string {
  const parts = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ]
  const directive = `:~:text=${parts.join(',')}`
  const hash = url.indexOf('#')
  if (hash < 0) return `${url}#${directive}`
  const plain = url.split(':~:')[0]!
  return `${plain}${directive}`
}

/** Dashes, commas and ampersands are syntax; commas and ampersands are escaped by `encodeURIComponent`. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
}
