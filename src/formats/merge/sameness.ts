/** Decides whether two files state the same thing under one id. */
import type { RawObject } from '../../model/check/known-fields.ts'

/**
 * Hashes a value independently of the order of its keys; collides in one of 2⁵³ cases. Returns `NaN`, which never
 * equals itself, for a value that is nested too deep.
 */
export function contentHash(raw: unknown): number {
  const text = textOf(raw)
  if (text === null) return Number.NaN
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x5bd1e995)
    high ^= high >>> 15
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11)
}

function textOf(raw: unknown): string | null {
  try {
    return JSON.stringify(raw, inOrder)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Decides whether two entries are meant to be the same, however they are described otherwise. Actors: the same name,
 * unless they state different countries, because nationality may be what is disputed. Sources: the same address, or the
 * same title if neither has one, unless their texts differ, because quotes would not be found.
 */
export const IS_SAME: {
  readonly [L in 'actors' | 'sources']: (a: RawObject, b: RawObject) => boolean
} = {
  actors: (a, b) => a['name'] === b['name'] && isSameOrUnsaid(a['country'], b['country']),
  sources: (a, b) =>
    a['url'] === b['url'] &&
    (a['url'] !== undefined || a['title'] === b['title']) &&
    (a['text'] ?? '') === (b['text'] ?? ''),
}

function isSameOrUnsaid(a: unknown, b: unknown): boolean {
  return a === b || (a ?? null) === null || (b ?? null) === null
}

/** Returns the fields in which two entries differ. */
export function differingFields(a: RawObject, b: RawObject): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => contentHash([a[field]]) !== contentHash([b[field]]),
  )
}
