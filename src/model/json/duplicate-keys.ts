/** Finds keys that occur twice in one object, because `JSON.parse` silently keeps the later one. */
import type { Sink } from '../finding.ts'
import { keyAt } from './locate.ts'
import { scanJson } from './scan-json.ts'

/** Maximum depth that is searched. The dataset format nests objects three deep, and unknown fields are ignored. */
const DEEPEST = 8

/**
 * Reports each repetition once, at the path that both keys share. Costs a pass over the text and a set for each object.
 */
export function findDuplicateKeys(text: string, sink: Sink): void {
  /** Path to the current value; a step is set when its key or index is met. */
  const path: (string | number)[] = []
  const seen: (Set<string> | undefined)[] = []
  scanJson(text, {
    key(start, end, depth) {
      if (depth > DEEPEST) return
      const key = keyAt(text, start, end)
      const keys = (seen[depth] ??= new Set())
      path[depth - 1] = key
      if (keys.has(key)) sink({ kind: 'duplicate-key', path: path.slice(0, depth), value: key })
      keys.add(key)
    },
    value(_start, depth, index) {
      if (index >= 0 && depth <= DEEPEST) path[depth - 1] = index
    },
    close(depth) {
      seen[depth + 1] = undefined
    },
  })
}
