/** Links as pairs of rows. */
import { responseTime } from '../../../model/response.ts'
import type { Link, LinkKind } from '../../query.ts'
import type { Columns } from './columns.ts'
import { listOf } from './lists.ts'

export interface RowLink {
  readonly kind: LinkKind
  readonly from: number
  readonly to: number
}

/** Returns the links that start at a row. */
export function linksFrom({ about, respondsTo }: Columns, row: number): RowLink[] {
  return [
    ...Array.from(listOf(about, row), (to): RowLink => ({ kind: 'about', from: row, to })),
    ...Array.from(listOf(respondsTo, row), (to): RowLink => ({ kind: 'respondsTo', from: row, to })),
  ]
}

/**
 * Returns the links that start, then those that end at a row: `about` before `respondsTo`; those that start in the
 * event's own order, those that end in order of date.
 */
export function linksAt(columns: Columns, row: number): RowLink[] {
  return [
    ...linksFrom(columns, row),
    ...Array.from(listOf(columns.spokenOfBy, row), (from): RowLink => ({ kind: 'about', from, to: row })),
    ...Array.from(listOf(columns.respondedBy, row), (from): RowLink => ({ kind: 'respondsTo', from, to: row })),
  ]
}

export function linkOf({ ids, dates }: Columns, { kind, from, to }: RowLink): Link {
  return {
    kind,
    from: ids.of(from),
    to: ids.of(to),
    time: kind === 'about' ? null : responseTime(dates.of(to), dates.of(from)),
  }
}
