/** Keys that occur twice in one object: `JSON.parse` keeps the later and says nothing. */
import type { Sink } from '../finding.ts'
import { keyAt } from './locate.ts'
import { scanJson } from './scan-json.ts'

/** The contract nests objects three deep; what an unknown field holds is of no use anyway. */
const DEEPEST = 8

/** Reports each repetition once, at the path that both share. Costs a pass over the text and a set for each object in it. */
export function findDuplicateKeys(text: string, sink: Sink): void {
  /** The way down to the current value; a step is set when its key or index is met. */
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
