/** crossfilter2 in the page itself, without a worker between, asked the same. */
import crossfilter from 'crossfilter2'
import type { Filter } from '../../src/engine/filter.ts'
import type { Summary } from '../../src/engine/query.ts'
import { EVENT_TYPES } from '../../src/model/event.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { spanOf } from '../../src/model/dates/time.ts'
import { changes } from './gestures.ts'

const BINS = 200

interface Row {
  readonly type: number
  readonly country: number
  readonly actor: number
  readonly source: number
  readonly bin: number
}

/** Both in turn at every change, so that noise meets both. */
export async function compareCrossfilter(url: string, summary: Summary, askOurs: (filter: Filter) => Promise<number>) {
  const rows = await readRows(url, summary)
  const start = performance.now()
  const theirs = setUp(rows, summary)
  const times = { setup: performance.now() - start, ours: [] as number[], theirs: [] as number[] }
  for (const filter of changes(summary)) {
    times.ours.push(await askOurs(filter))
    times.theirs.push(theirs(filter))
  }
  return times
}

function setUp(rows: readonly Row[], { actors }: Summary): (filter: Filter) => number {
  const countries = [...new Set(actors.map(({ country }) => country))]
  const filterable = crossfilter([...rows])
  const country = filterable.dimension((row) => row.country)
  const actor = filterable.dimension((row) => row.actor)
  const groups = [
    filterable.dimension((row) => row.type * BINS + row.bin).group(),
    filterable.dimension((row) => row.type).group(),
    country.group(),
    actor.group(),
    filterable.dimension((row) => row.source).group(),
  ]
  return ({ values }) => {
    const start = performance.now()
    const kept = values.country && new Set(values.country.map((value) => countries.indexOf(value)))
    const named = values.actor && new Set(values.actor.map((id) => actors.findIndex((actor) => actor.id === id)))
    if (kept === undefined) country.filterAll()
    else if (kept.size === 1) country.filterExact([...kept][0]!)
    else country.filterFunction((value) => kept.has(value))
    if (named === undefined) actor.filterAll()
    else actor.filterFunction((value) => named.has(value))
    for (const group of groups) group.all()
    return performance.now() - start
  }
}

async function readRows(url: string, { actors, sources, extent }: Summary): Promise<Row[]> {
  const countries = [...new Set(actors.map(({ country }) => country))]
  const actorAt = new Map(actors.map(({ id }, at) => [id, at]))
  const sourceAt = new Map(sources.map(({ id }, at) => [id, at]))
  const rows: Row[] = []
  let rest = ''
  let isHead = true
  const reader = (await fetch(url)).body!.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      if (!isHead) rows.push(rowOf(line))
      isHead = false
    }
    if (done) return rows
  }

  function rowOf(line: string): Row {
    // Written by `tools/generate.ts`.
    const event = JSON.parse(line) as { type: string; date: string; by: string[]; citations: { source: string }[] }
    const actor = actorAt.get(event.by[0]!)!
    const { start } = spanOf(parseDate(event.date)!)
    return {
      type: EVENT_TYPES.indexOf(event.type as (typeof EVENT_TYPES)[number]),
      country: countries.indexOf(actors[actor]!.country),
      actor,
      source: sourceAt.get(event.citations[0]!.source)!,
      bin: Math.floor(((start - extent!.start) / (extent!.end - extent!.start)) * BINS),
    }
  }
}
