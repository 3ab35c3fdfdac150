/** Whether what two files say under one id is the same. */
import type { RawObject } from '../../model/check/known-fields.ts'

/**
 * Tells contents apart whatever the order of their keys: in one of 2⁵³ cases it takes two for the same. `NaN`, which is never
 * the same, for what is nested deeper than can be looked at.
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
 * Whether they are meant as the same, however else they are described. Actors are by their name, unless each has another
 * country: whose people they are may be what is disputed. Sources are by their address, or their title where neither has one, unless their texts differ: quotes would no longer be found.
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

/** The fields in which they are described otherwise. */
export function differingFields(a: RawObject, b: RawObject): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => contentHash([a[field]]) !== contentHash([b[field]]),
  )
}
