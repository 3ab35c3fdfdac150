/** What is kept of a file that others wrote, in numbers: so that a change of a reader is seen, and their words stay theirs. */
import { createHash } from 'node:crypto'
import type { Dataset } from '../../src/model/event.ts'
import type { Report } from '../../src/model/issue.ts'
import { statedSpan, type EventDate } from '../../src/model/dates/time.ts'

export interface Digest {
  readonly read: number
  readonly kept: number
  readonly leftOut: number
  /** Issues by kind. */
  readonly issues: Readonly<Record<string, number>>
  readonly types: Readonly<Record<string, number>>
  /** Of dates. */
  readonly precisions: Readonly<Record<string, number>>
  readonly actors: number
  readonly sources: number
  readonly links: number
  readonly first: string
  readonly last: string
  /** Of everything that was kept. */
  readonly hash: string
}

/** `reports` are those of the files that the dataset was read from. */
export function digestOf({ head, events }: Dataset, reports: readonly Report[]): Digest {
  const sum = (count: 'read' | 'kept' | 'leftOut') => reports.reduce((total, report) => total + report[count], 0)
  const counts: Record<string, number> = {}
  for (const report of reports)
    for (const [kind, count] of Object.entries(report.counts)) counts[kind] = (counts[kind] ?? 0) + count
  const inTime = events.filter(({ date }) => statedSpan(date) !== null).toSorted((a, b) => beginOf(a) - beginOf(b))
  return {
    read: sum('read'),
    kept: sum('kept'),
    leftOut: sum('leftOut'),
    issues: sorted(counts),
    types: countBy(events.map(({ type }) => type)),
    precisions: countBy(events.map(({ date }) => precisionOf(date))),
    actors: head.actors.length,
    sources: head.sources.length,
    links: events.reduce((sum, { about, respondsTo }) => sum + about.length + respondsTo.length, 0),
    first: inTime[0]?.date.edtf ?? '',
    last: inTime.at(-1)?.date.edtf ?? '',
    hash: createHash('sha256')
      .update(JSON.stringify([head, events.map((event) => ({ ...event, date: event.date.edtf }))]))
      .digest('hex')
      .slice(0, 12),
  }
}

const beginOf = ({ date }: { readonly date: EventDate }) => statedSpan(date)!.start

function precisionOf(date: EventDate): string {
  if (date.kind === 'date') return date.at.precision
  const [from, to] = [date.from, date.to].map((end) => (typeof end === 'string' ? end : end.precision))
  return `${from}/${to}`
}

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return sorted(counts)
}

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
