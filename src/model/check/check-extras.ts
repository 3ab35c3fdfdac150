/** Whether the ids in what few events state lead somewhere: points and what answers them, outcomes, and who is spoken for. */
import type { EventTable, Extras, LeftOut } from './event-table.ts'
import type { Citation, DatasetHead } from '../event.ts'
import type { Path, Sink } from '../finding.ts'

/** Judges a row, before it is known which others stay; whether it may stay. */
export type JudgeExtras = (row: number, sink: Sink) => boolean

export function createExtrasCheck(table: EventTable, head: DatasetHead, leftOut: LeftOut): JudgeExtras {
  const actors = new Set(head.actors.map(({ id }) => id))
  const sources = new Set(head.sources.map(({ id }) => id))
  const pointsOf = pointReader(table)
  const answers = table.lists('respondsTo')
  const targets = table.targets('respondsTo')

  return (row, sink) => {
    const extras = table.extras(row)
    const event = table.id(row)
    const path: Path = ['events', table.index(row)]
    let stays = true
    const expect = (id: string, isThere: boolean, missed: ReadonlySet<string>, at: Path) => {
      if (isThere) return
      const isLeftOut = missed.has(id)
      if (!isLeftOut) stays = false
      sink({ kind: isLeftOut ? 'left-out-reference' : 'unresolved-id', path: at, value: id, event })
    }
    for (const [index, id] of extras.onBehalfOf.entries())
      expect(id, actors.has(id), leftOut.leftOutActors, [...path, 'onBehalfOf', index])
    for (const { citation, at } of citationsIn(extras))
      expect(citation.source, sources.has(citation.source), leftOut.leftOutSources, [...path, ...at, 'source'])
    for (const [index, { about }] of extras.points.entries()) {
      for (const [place, id] of about.entries()) {
        const target = table.find(id)
        const at = [...path, 'points', index, 'about', place]
        expect(id, target >= 0, leftOut.leftOutEvents, at)
        if (target >= 0 && table.type(target) !== 'attack')
          sink({ kind: 'wrong-target', path: at, value: id, hint: 'attack', event })
      }
    }
    const first = answers.start(row)
    for (const [index, named] of (extras.answeredPoints ?? []).entries()) {
      const target = named.length === 0 ? -1 : targets[answers.number(first + index)]!
      if (target < 0) continue
      const known = pointsOf(target)
      const hint = known.size === 0 ? undefined : someOf(known)
      for (const [place, id] of named.entries()) {
        if (known.has(id)) continue
        stays = false
        sink({ kind: 'unknown-point', path: [...path, 'respondsTo', index, 'points', place], value: id, hint, event })
      }
    }
    return stays
  }
}

/** Maximum number of points that a hint lists. */
const SHOWN = 10

function someOf(known: ReadonlySet<string>): string {
  const some: string[] = []
  for (const id of known) if (some.push(id) === SHOWN) break
  return some.join(', ')
}

/** The sources that events cite in their points and outcomes. */
export function sourcesIn(extras: Extras): readonly string[] {
  return citationsIn(extras).map(({ citation }) => citation.source)
}

function citationsIn({ points, outcome }: Extras): readonly { readonly citation: Citation; readonly at: Path }[] {
  return [
    ...points.flatMap(({ citations }, point) =>
      citations.map((citation, index) => ({ citation, at: ['points', point, 'citations', index] })),
    ),
    ...(outcome?.citations ?? []).map((citation, index) => ({ citation, at: ['outcome', 'citations', index] })),
  ]
}

function pointReader(table: EventTable): (row: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>()
  return (row) => {
    const points = known.get(row) ?? new Set(table.extras(row).points.map(({ id }) => id))
    known.set(row, points)
    return points
  }
}
