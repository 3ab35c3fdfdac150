/** Text of foreign files without what nobody can see. Used by every reader that compares names or reads dates. */

/**
 * Zero-width spaces, direction marks, soft hyphens and byte order marks. Joiners (U+200C, U+200D) are letters of some scripts
 * and parts of emoji: they go at the edges only.
 */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\u180E]/g
const HAS_INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/
const EDGES = /^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g

/** Without invisible characters and with single spaces in one line: for names, codes and dates, not for prose. */
export function cleanLine(text: string): string {
  const visible = HAS_INVISIBLE.test(text) ? text.replaceAll(INVISIBLE, '').replaceAll(EDGES, '') : text.trim()
  return /\s\s|[^\S ]/.test(visible) ? visible.replaceAll(/\s+/g, ' ') : visible
}

/** Without invisible characters at its edges. Direction marks inside of prose are its author's. */
export function cleanEdges(text: string): string {
  const trimmed = text.trim()
  if (!HAS_INVISIBLE.test(trimmed)) return trimmed
  const [start = ''] = /^[\s\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]+/.exec(trimmed) ?? []
  let end = trimmed.length
  while (end > start.length && /[\s\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/.test(trimmed[end - 1]!)) end--
  return trimmed.slice(start.length, end)
}
