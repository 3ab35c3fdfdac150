/** Reads relations of events off links: what an event answers and speaks about, and what answers or mentions it. */
import type { EventHeader, Link } from '../../engine/query.ts'
import type { ResponseTime, Stance } from '../../model/event.ts'

export const RELATIONS = ['answers', 'about', 'answeredBy', 'spokenOfBy'] as const
export type RelationKind = (typeof RELATIONS)[number]

export interface Relation {
  readonly kind: RelationKind
  readonly other: EventHeader
  /** How the one answers the other, if it does and the stance is coded. */
  readonly stance: Stance | null
  /** Number of single points of the accusation that are answered; 0 if the whole is. */
  readonly points: number
  readonly time: ResponseTime | null
}

const OUTWARD = { respondsTo: 'answers', about: 'about' } as const
const INWARD = { respondsTo: 'answeredBy', about: 'spokenOfBy' } as const

/**
 * Returns the relations of every event at an end of a link, in order of kind. `ends` must hold both ends of every link.
 */
export function relationsOf(
  links: readonly Link[],
  ends: readonly EventHeader[],
): ReadonlyMap<string, readonly Relation[]> {
  const events = new Map(ends.map((end) => [end.id, end]))
  const relations = new Map<string, Relation[]>()
  const add = (id: string, kind: RelationKind, to: string, { stance, points, time }: Link) => {
    const own = relations.get(id)
    const relation = { kind, other: events.get(to)!, stance, points: points.length, time }
    if (own) own.push(relation)
    else relations.set(id, [relation])
  }
  for (const link of links) {
    add(link.from, OUTWARD[link.kind], link.to, link)
    add(link.to, INWARD[link.kind], link.from, link)
  }
  for (const own of relations.values()) own.sort((a, b) => RELATIONS.indexOf(a.kind) - RELATIONS.indexOf(b.kind))
  return relations
}
