/** Links as pairs of rows. */
import { STANCES } from '../../../model/event.ts'
import { responseTime } from '../../../model/response.ts'
import { STANDINGS } from '../../../model/standing.ts'
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

export function linkOf(columns: Columns, { kind, from, to }: RowLink): Link {
  const { ids, dates, stances, standings, respondsTo, details } = columns
  const ends = { kind, from: ids.of(from), to: ids.of(to) }
  if (kind === 'about') return { ...ends, time: null, stance: null, points: [], standing: null }
  const index = listOf(respondsTo, from).indexOf(to)
  const at = respondsTo.offsets[from]! + index
  return {
    ...ends,
    time: responseTime(dates.of(to), dates.of(from)),
    stance: STANCES[stances[at]!] ?? null,
    points: details.of(from).answeredPoints?.[index] ?? [],
    standing: STANDINGS[standings[at]!] ?? null,
  }
}

/** Those who respond to an accusation and can answer it, in order of date. */
export function answersTo({ respondedBy, respondsTo, standings }: Columns, row: number): number[] {
  const isAnswer = (from: number) =>
    standings[respondsTo.offsets[from]! + listOf(respondsTo, from).indexOf(row)] === ACCUSED
  return Array.from(listOf(respondedBy, row)).filter(isAnswer)
}

const ACCUSED = STANDINGS.indexOf('accused')
