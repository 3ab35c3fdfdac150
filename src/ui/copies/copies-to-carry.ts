import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { OwnCopy } from '../../model/own-copy.ts'

/**
 * The copies whose source an event that the filter keeps cites, without the names of the user's files. Looks at the first
 * events of each source, at most `LINKED_LIMIT`.
 */
export async function copiesToCarry(
  copies: readonly OwnCopy[],
  engine: Engine,
  filter: Filter,
  signal: AbortSignal,
): Promise<readonly OwnCopy[]> {
  const carried: OwnCopy[] = []
  for (const { source, text } of copies)
    if (await isCited(source, engine, filter, signal)) carried.push({ source, name: '', text })
  return carried
}

async function isCited(id: string, engine: Engine, filter: Filter, signal: AbortSignal): Promise<boolean> {
  const source = await engine.run<'source'>({ kind: 'source', id }, signal)
  for (const event of source?.events ?? []) {
    const answer = await engine.run<'place'>(
      { kind: 'place', filter, sort: 'date', descending: false, id: event.id },
      signal,
    )
    if (answer?.place != null) return true
  }
  return false
}
