/** A page that is one file: what of a dataset and a view stands in it, and how it is put there. */

/** What a saved page says of itself, with its dataset. Plain JSON. */
export interface SavedPage {
  readonly title: string
  /** ISO 8601, UTC. */
  readonly savedAt: string
  /** How many events are in it, of how many there were. */
  readonly events: number
  readonly total: number
  /** What the events were chosen by, in words. */
  readonly chosenBy: readonly string[]
  /** The view to begin with, as an address says it. */
  readonly view: string
}

/** Where the template of a saved page has room for the dataset. */
const ROOM = '<!--claimline-saved-->'
const TITLE = /<title>[^<]*<\/title>/
export const SAVED_ID = 'claimline-saved'

/**
 * The page as pieces of text: the template with the dataset (`base64` of a gzip file) in an inert block. Nothing of a
 * dataset can end that block, or begin another element. Throws where the template is none.
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

/** JSON says the same with these signs escaped; no parser of HTML or of JavaScript then finds anything of its own in it. */
function escapeScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]|\p{Surrogate}/gu, (sign) => `\\u${hexOf(sign)}`)
}

const hexOf = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0')

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\0': '\uFFFD', '\r': ' ' }

const escapeMarkup = (text: string) => text.replace(/[&<>\0\r]/g, (sign) => MARKUP[sign]!)

/** What `fillPage` was given, out of the page; `null` where there is nothing. */
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
