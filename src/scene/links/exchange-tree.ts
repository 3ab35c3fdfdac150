/**
 * An exchange as a tree to walk: under what was done, what was said of it; under what was said, what answered it.
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
import type { ResponseTime } from '../../model/event.ts'
import { responseTime } from '../../model/response.ts'
import { END, spanOf } from '../../model/dates/time.ts'

export interface ExchangeNode {
  readonly event: EventHeader
  /** What it has to do with the event that it stands under; `null` at a root. */
  readonly kind: LinkKind | null
  /** Since the event that it stands under: between their dates, so never more precise than these; `null` where unknown. */
  readonly time: ResponseTime | null
  /** In order of date. */
  readonly children: readonly ExchangeNode[]
  /** Events that belong here too and stand elsewhere, in order of date. */
  readonly references: readonly Reference[]
}

export type Reference = Pick<ExchangeNode, 'event' | 'time'> & { readonly kind: LinkKind }

/** `links` are between `events`, as the answer to `exchange` has them. Roots are in order of date. */
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
      time: link && timeOf(link),
      children,
      references: elsewhere
        .filter((link) => link.kind === 'respondsTo' || !answersBelow(link, outward))
        .map((link) => ({ event: byId.get(link.from)!, kind: link.kind, time: timeOf(link) })),
    }
  }

  const inOrder = [...events].sort(byDate)
  // What says and answers nothing else begins; of what runs in circles, the earliest.
  return [...inOrder.filter(({ id }) => !outward.has(id)), ...inOrder].flatMap((event) =>
    placed.has(event.id) ? [] : [nodeOf(event, null)],
  )
}

/** From what was done to what was said of it; `null` where their dates set no limit to it. */
function timeSaid(attack: EventHeader, statement: EventHeader): ResponseTime | null {
  const time = responseTime(attack.date, statement.date)
  return time.min === 0 && time.max >= END ? null : time
}

/** Whether what speaks about an attack answers, over however many steps, something that does so too: it is found there. */
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

/** The events nearest to the one asked about, at most `most`, and the links between them; `exchange` has the nearest first. */
export function nearest(events: readonly EventHeader[], links: readonly Link[], most: number) {
  const kept = events.slice(0, most)
  const ids = new Set(kept.map(({ id }) => id))
  return { events: kept, links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}
