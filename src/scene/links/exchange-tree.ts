/**
 * An exchange as a tree to walk: an act has what was said about it below it, and a statement what answered it.
 *
 *     attack
 *     └ accusation            speaks about the attack
 *       ├ rebuttal            responds to the accusation
 *       └ counter-accusation  responds to it too
 *
 * Links may join and run in circles, a tree may not: an event stands once, where it is met first, and later places that it
 * belongs to refer to it. What responds to something stands under that, whatever else it speaks about.
 */
import { groupBy } from '../../base/group-by.ts'
import type { EventHeader, Link, LinkKind } from '../../engine/query.ts'
import type { ResponseTime, Stance } from '../../model/event.ts'
import { responseTime } from '../../model/response.ts'
import { END, spanOf } from '../../model/dates/time.ts'

export interface ExchangeNode {
  readonly event: EventHeader
  /** How the event relates to its parent; `null` at a root. */
  readonly kind: LinkKind | null
  /** How it answers its parent, if it does and the stance is coded. */
  readonly stance: Stance | null
  /** Ids of the points of its parent that it answers; empty if it answers the whole. */
  readonly points: readonly string[]
  /** Time since the parent event, from both dates and so never more precise than these; `null` if unknown. */
  readonly time: ResponseTime | null
  /** Children in order of date. */
  readonly children: readonly ExchangeNode[]
  /** Events that also belong here but appear elsewhere in the tree, in order of date. */
  readonly references: readonly Reference[]
}

export type Reference = Pick<ExchangeNode, 'event' | 'stance' | 'points' | 'time'> & { readonly kind: LinkKind }

/** Builds the tree. `links` are between `events`, as in the answer to `exchange`. Roots are in order of date. */
export function exchangeTree(events: readonly EventHeader[], links: readonly Link[]): readonly ExchangeNode[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const outward = groupBy(links, ({ from }) => from)
  const inward = groupBy(links, ({ to }) => to)
  const placed = new Set<string>()

  const isPlaceFor = ({ kind, from }: Link) =>
    !placed.has(from) && (kind === 'respondsTo' || !outward.get(from)!.some((link) => link.kind === 'respondsTo'))

  const timeOf = (link: Link) => link.time ?? timeSaid(byId.get(link.to)!, byId.get(link.from)!)

  const nodeOf = (event: EventHeader, link: Link | null): ExchangeNode => {
    placed.add(event.id)
    const children: ExchangeNode[] = []
    const elsewhere: Link[] = []
    const below = [...(inward.get(event.id) ?? [])].sort((a, b) => byDate(byId.get(a.from)!, byId.get(b.from)!))
    for (const link of below) {
      if (isPlaceFor(link)) children.push(nodeOf(byId.get(link.from)!, link))
      else elsewhere.push(link)
    }
    return {
      event,
      kind: link?.kind ?? null,
      stance: link?.stance ?? null,
      points: link?.points ?? [],
      time: link && timeOf(link),
      children,
      references: elsewhere
        .filter((link) => link.kind === 'respondsTo' || !answersBelow(link, outward))
        .map((link) => ({
          event: byId.get(link.from)!,
          kind: link.kind,
          stance: link.stance,
          points: link.points,
          time: timeOf(link),
        })),
    }
  }

  const inOrder = [...events].sort(byDate)
  // What says and answers nothing else begins; of what runs in circles, the earliest.
  return [...inOrder.filter(({ id }) => !outward.has(id)), ...inOrder].flatMap((event) =>
    placed.has(event.id) ? [] : [nodeOf(event, null)],
  )
}

/** Returns the time from an act to what was said about it; `null` if their dates do not limit it. */
function timeSaid(attack: EventHeader, statement: EventHeader): ResponseTime | null {
  const time = responseTime(attack.date, statement.date)
  return time.min === 0 && time.max >= END ? null : time
}

/**
 * Returns whether a statement about an attack answers, directly or over several links, another statement about the same
 * attack; if so, it appears below that one.
 */
function answersBelow({ from, to }: Link, outward: ReadonlyMap<string, readonly Link[]>): boolean {
  const answered = new Set([from])
  for (const id of answered) {
    const links = outward.get(id) ?? []
    if (id !== from && links.some((link) => link.kind === 'about' && link.to === to)) return true
    for (const link of links) if (link.kind === 'respondsTo') answered.add(link.to)
  }
  return false
}

const byDate = (a: EventHeader, b: EventHeader) => spanOf(a.date).start - spanOf(b.date).start || (a.id < b.id ? -1 : 1)

/**
 * Returns at most `most` events nearest to the selected one, and the links between them; `exchange` lists the nearest
 * first.
 */
export function nearest(events: readonly EventHeader[], links: readonly Link[], most: number) {
  const kept = events.slice(0, most)
  const ids = new Set(kept.map(({ id }) => id))
  return { events: kept, links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}
