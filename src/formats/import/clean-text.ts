/** Text of foreign files without what nobody can see. Used by every reader that compares names or reads dates. */

/**
 * Zero-width spaces, direction marks, soft hyphens and byte order marks. Joiners (U+200C, U+200D) are letters of some scripts
 * and parts of emoji: they go at the edges only.
 */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\u180E]/g
const HAS_INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/
const EDGE = /[\s\u200C\u200D]/

/** Without invisible characters and with single spaces in one line: for names, codes and dates, not for prose. */
export function cleanLine(text: string): string {
  const visible = HAS_INVISIBLE.test(text) ? withoutEdges(text.replaceAll(INVISIBLE, ''), EDGE) : text.trim()
  return /\s\s|[^\S ]/.test(visible) ? visible.replaceAll(/\s+/g, ' ') : visible
}

/** Without invisible characters at its edges. Direction marks inside of prose are its author's. */
export function cleanEdges(text: string): string {
  const trimmed = text.trim()
  if (!HAS_INVISIBLE.test(trimmed)) return trimmed
  return withoutEdges(trimmed, /[\s\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/)
}

/** Without the characters at both ends of which `sign` matches each. */
function withoutEdges(text: string, sign: RegExp): string {
  let [start, end] = [0, text.length]
  while (start < end && sign.test(text[start]!)) start++
  while (end > start && sign.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
