/** Reads values of unknown shape from foreign files. */
import { isObject, type RawObject } from '../../model/check/known-fields.ts'

const NOTHING: RawObject = {}

/** Returns an object, or an empty object. */
export function objectIn(raw: unknown): RawObject {
  return isObject(raw) ? raw : NOTHING
}

export function listIn(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? (raw as unknown[]) : []
}

/** Returns a text, or a number as text; empty for anything else. */
export function textIn(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : typeof raw === 'number' ? String(raw) : ''
}

/** Returns a text with its surrounding white space; empty for anything else. */
export function wholeText(raw: unknown): string {
  return typeof raw === 'string' ? raw : ''
}

/** Returns the texts of a list. */
export function textsIn(raw: unknown): readonly string[] {
  return listIn(raw).map(textIn).filter(Boolean)
}

/** An http(s) address, `//…` being one of https; `null` for anything else, so for several addresses too. */
export function addressIn(text: string): string | null {
  const url = text.startsWith('//') ? `https:${text}` : text
  return /^https?:\/\/\S+$/i.test(url) && !/[,;|]\s*https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

export interface Addresses {
  readonly urls: readonly string[]
  /** The words around them, without punctuation; empty if there are none. */
  readonly rest: string
}

/** All addresses of a text: a list of them, or prose, Markdown or HTML with links. */
export function addressesIn(text: string): Addresses {
  const single = addressIn(text)
  if (single !== null) return { urls: [single], rest: '' }
  const urls: string[] = []
  const parts: string[] = []
  let at = 0
  for (const { index } of text.matchAll(/https?:\/\//gi)) {
    if (index < at) continue
    const end = addressEnd(text, index)
    const url = text.slice(index, end)
    if (!URL.canParse(url)) continue
    parts.push(text.slice(at, index))
    urls.push(url)
    at = end
  }
  const rest = [...parts, text.slice(at)].join(' ')
  const words = rest
    .replaceAll(/<[^<>]*>|<a\b[^<>]*$/gi, ' ')
    .replaceAll(/[\s,;|"'<>()[\]{}]+/g, ' ')
    .replaceAll(/(?<=^|\s)[^\p{L}\p{N}\s]+(?=\s|$)/gu, '')
    .replaceAll(/ +/g, ' ')
    .trim()
  return { urls: [...new Set(urls)], rest: words }
}

/** An address ends before white space, marks that none holds, another address, and the punctuation of the sentence around it. */
function addressEnd(text: string, from: number): number {
  const [whole = ''] = /^[^\s"<>|\\^`{}]+/.exec(text.slice(from, from + LONGEST_ADDRESS)) ?? []
  const next = /[,;]\s*https?:\/\//i.exec(whole)
  let url = next === null ? whole : whole.slice(0, next.index)
  while (/[.,;:!?'’”»*]$/.test(url) || (/[)\]]$/.test(url) && !isBalanced(url))) url = url.slice(0, -1)
  return from + url.length
}

const LONGEST_ADDRESS = 4096

function isBalanced(url: string): boolean {
  const count = (sign: string) => url.split(sign).length
  return url.endsWith(')') ? count('(') >= count(')') : count('[') >= count(']')
}
