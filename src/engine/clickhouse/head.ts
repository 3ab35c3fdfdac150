/**
 * Reads what the tables state about the archive as a whole. If several files were loaded, the first gives the title.
 */
import type { Actor, SourceHead } from '../../model/event.ts'
import type { Report } from '../../model/issue.ts'
import type { Span } from '../../model/dates/time.ts'
import type { Summary } from '../query.ts'
import { type Row, textOf } from './sql/cells.ts'
import { nothingLoaded } from './refusal.ts'
import type { Server } from './server.ts'

/** Head of one file, as stored. */
export interface StoredHead extends Pick<Summary, 'title' | 'description' | 'language' | 'license' | 'updated'> {
  readonly extent: Span | null
  readonly report: Report
}

export interface Head extends StoredHead {
  readonly actors: readonly Actor[]
  readonly sources: readonly SourceHead[]
}

/** Returns a function that reads the head on its first call and remembers it; after a failure it reads again. */
export function headReader(ask: Server['ask']): (signal: AbortSignal) => Promise<Head> {
  let known: Head | null = null
  return async (signal) => (known ??= await readHead(ask, signal))
}

async function readHead(ask: Server['ask'], signal: AbortSignal): Promise<Head> {
  const [files, actors, sources] = await Promise.all([
    ask('SELECT json FROM files ORDER BY place', signal),
    ask('SELECT json FROM actors ORDER BY place', signal),
    ask('SELECT json FROM sources ORDER BY place', signal),
  ])
  const heads = storedIn<StoredHead>(files)
  const [first] = heads
  if (first === undefined) throw nothingLoaded()
  return {
    ...first,
    extent: heads.map(({ extent }) => extent).reduce(joinedSpans),
    report: heads.map(({ report }) => report).reduce(joinedReports),
    actors: firstOfEach(storedIn<Actor>(actors)),
    sources: firstOfEach(storedIn<SourceHead>(sources)),
  }
}

function storedIn<T>(rows: readonly Row[]): T[] {
  // Written by the loader.
  return rows.map(([json]) => JSON.parse(textOf(json)) as T)
}

function firstOfEach<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const known = new Map<string, T>()
  for (const one of all) if (!known.has(one.id)) known.set(one.id, one)
  return [...known.values()]
}

function joinedSpans(a: Span | null, b: Span | null): Span | null {
  return a && b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : (a ?? b)
}

function joinedReports(a: Report, b: Report): Report {
  const counts: Record<string, number> = { ...a.counts }
  for (const [kind, count] of Object.entries(b.counts)) counts[kind] = (counts[kind] ?? 0) + count
  return {
    issues: [...a.issues, ...b.issues],
    counts,
    read: a.read + b.read,
    kept: a.kept + b.kept,
    leftOut: a.leftOut + b.leftOut,
  }
}
