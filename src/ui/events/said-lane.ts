import type { Lane } from '../../engine/query.ts'
import { countriesSaid } from '../../model/attributed.ts'
import type { Actor, Attributed } from '../../model/event.ts'

/** The country that the actor of a lane is only said to be of; `null` for every other lane, and if only the uncontested counts. */
export function countrySaidOf(
  { field, value }: Lane,
  actors: ReadonlyMap<string, Actor>,
  attributed: Attributed,
): string | null {
  const actor = field === 'actor' && attributed === 'as-claimed' ? actors.get(value) : undefined
  return actor?.country === null ? (countriesSaid(actor, actors)[0] ?? null) : null
}

/** Whether a lane shows what is only attributed. */
export const isSaidLane = (lane: Lane, actors: ReadonlyMap<string, Actor>, attributed: Attributed): boolean =>
  countrySaidOf(lane, actors, attributed) !== null

/**
 * Whether a mark in this lane is hatched by itself: in the lane of a folded country, if its speaker is only said to be of
 * that country.
 */
export const isSaidMark = (
  lane: Lane,
  by: readonly string[],
  actors: ReadonlyMap<string, Actor>,
  attributed: Attributed,
): boolean =>
  lane.field === 'country' && by.length > 0 && isSaidLane({ field: 'actor', value: by[0]! }, actors, attributed)
