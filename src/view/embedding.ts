/** What an address says of a page that is to stand in a frame of another: `embed=1`, and whom it may talk to. */
export interface Embedding {
  /** The origin of the page around it, as `https://example.org`; `null` where none is named: then nothing is said or heard. */
  readonly host: string | null
}

/** `null` where the address says nothing of it. */
export function readEmbedding(search: string): Embedding | null {
  const given = new URLSearchParams(search)
  if (given.get('embed') !== '1') return null
  const host = given.get('embed-origin') ?? ''
  return { host: isOrigin(host) ? host : null }
}

/** Exactly one origin, as a browser writes it: no `*`, no `null`, no path. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}
