import type { Exchange } from '../../../engine/query.ts'

export type Members = ReadonlyMap<string, readonly string[]>

/** For each event, the events of all exchanges that it is part of: accusation first. */
export function membersByEvent(exchanges: readonly Exchange[]): Members {
  const members = new Map<string, string[]>()
  for (const { accusation, answers } of exchanges) {
    const ids = [accusation.id, ...answers.map(({ event }) => event.id)]
    for (const id of ids) members.set(id, [...new Set([...(members.get(id) ?? []), ...ids])])
  }
  return members
}

/** All exchanges one by one; `null` if they are too many. */
export type Units = readonly Exchange[] | null
