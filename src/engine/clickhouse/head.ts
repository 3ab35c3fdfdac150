/** What the tables say of the dataset as a whole. Several files may have been loaded: the first of them gives it its title. */
import type { Actor, Alias, DatasetHead, SourceHead } from '../../model/event.ts'
import { type Say, sayIn, toursInWords } from '../../model/in-one-language.ts'
import { PAGE_LANGUAGE } from '../../model/reader-text.ts'
import type { Report } from '../../model/issue.ts'
import type { Span } from '../../model/dates/time.ts'
import type { Summary } from '../query.ts'
import { type Row, textOf } from './sql/cells.ts'
import { nothingLoaded } from './refusal.ts'
import type { Server } from './server.ts'

/** Of one file, as it is stored. Files that were loaded before version 2 lack what is optional. */
export interface StoredHead
  extends
    Omit<DatasetHead, 'actors' | 'sources' | 'coversUntil' | 'start' | 'tours'>,
    Partial<Pick<DatasetHead, 'coversUntil' | 'start' | 'tours'>> {
  readonly extent: Span | null
  readonly report: Report
}

export interface Head extends Omit<Summary, 'total'> {
  readonly say: Say
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
  const { title, description, language, license, updated, coversUntil = '', start = {}, tours = [] } = first
  const say = sayIn(PAGE_LANGUAGE, first)
  return {
    title: say(title),
    description: say(description),
    language,
    license,
    updated,
    coversUntil,
    start,
    tours: toursInWords(tours, say),
    say,
    extent: heads.map(({ extent }) => extent).reduce(joinedSpans),
    report: heads.map(({ report }) => report).reduce(joinedReports),
    actors: firstOfEach(storedIn<Actor>(actors).map(upgradedActor)),
    sources: firstOfEach(storedIn<SourceHead>(sources).map(upgradedSource)),
  }
}

function storedIn<T>(rows: readonly Row[]): T[] {
  // Written by the loader.
  return rows.map(([json]) => JSON.parse(textOf(json)) as T)
}

/** Actors and sources that were loaded before version 2 lack its fields. */
function upgradedActor(actor: Actor): Actor {
  const aliases: readonly (Alias | string)[] = actor.aliases
  return {
    ...actor,
    attributions: actor.attributions ?? [],
    aliases: aliases.map((alias) => (typeof alias === 'string' ? { name: alias, by: [] } : alias)),
  }
}

function upgradedSource(source: SourceHead): SourceHead {
  return { ...source, accessed: source.accessed ?? null, archived: source.archived ?? [] }
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
