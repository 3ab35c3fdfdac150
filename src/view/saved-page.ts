/** Defines what a saved page (one HTML file) contains of a dataset and a view, and how it is put there. */

import type { OwnCopy } from '../model/own-copy.ts'

/** Facts about a saved page, stored with its dataset. Plain JSON. */
export interface SavedPage {
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly savedAt: string
  /** Number of events in the page; `total` is the number in the dataset. */
  readonly events: number
  readonly total: number
  /** The filters by which events were chosen, in words. */
  readonly chosenBy: readonly string[]
  /** The first view, in the words of an address. */
  readonly view: string
  /** Own copies of sources that the user chose to take along; absent in pages of before there were any. */
  readonly copies?: readonly OwnCopy[]
}

/** Placeholder for the dataset in the template of a saved page. */
const ROOM = '<!--claimline-saved-->'
const TITLE = /<title>[^<]*<\/title>/
export const SAVED_ID = 'claimline-saved'

/**
 * Returns the page as pieces of text: the template with the dataset (`base64` of a gzip file) in an inert block. No
 * dataset can end that block or begin another element. Throws if the template has no placeholder.
 */
export function fillPage(template: string, page: SavedPage, base64: string): readonly string[] {
  const at = template.indexOf(ROOM)
  if (at === -1 || !TITLE.test(template)) throw new Error('This is no template of a page')
  const before = template.slice(0, at).replace(TITLE, () => `<title>${escapeMarkup(page.title)}</title>`)
  const facts = escapeScript(JSON.stringify(page))
  return [
    before,
    `<script type="application/json" id="${SAVED_ID}">${facts}</script>\n`,
    `<script type="application/octet-stream" id="${SAVED_ID}-data">`,
    base64,
    '</script>',
    template.slice(at + ROOM.length),
  ]
}

/** Escapes characters of JSON so that no HTML or JavaScript parser finds markup in it; the value stays the same. */
function escapeScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]|\p{Surrogate}/gu, (sign) => `\\u${hexOf(sign)}`)
}

const hexOf = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0')

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\0': '\uFFFD', '\r': ' ' }

const escapeMarkup = (text: string) => text.replace(/[&<>\0\r]/g, (sign) => MARKUP[sign]!)

/** Reads from the page what `fillPage` was given; `null` if there is nothing. */
export function readPage(page: Document): { readonly saved: SavedPage; readonly gzip: Uint8Array<ArrayBuffer> } | null {
  const facts = page.getElementById(SAVED_ID)?.textContent
  const base64 = page.getElementById(`${SAVED_ID}-data`)?.textContent
  // Only this app writes them.
  return facts && base64 ? { saved: JSON.parse(facts) as SavedPage, gzip: bytesOf(base64) } : null
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
