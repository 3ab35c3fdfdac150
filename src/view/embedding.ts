/** What an address states about a page in a frame: `embed=1`, and the origin to exchange messages with. */
export interface Embedding {
  /**
   * Origin of the page around the frame, such as `https://example.org`; `null` if none is named, and then no messages
   * are exchanged.
   */
  readonly host: string | null
}

/** Returns `null` if the address does not state it. */
export function readEmbedding(search: string): Embedding | null {
  const given = new URLSearchParams(search)
  if (given.get('embed') !== '1') return null
  const host = given.get('embed-origin') ?? ''
  return { host: isOrigin(host) ? host : null }
}

/** Returns whether the text is exactly one origin as a browser writes it: no `*`, no `null`, no path. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}
