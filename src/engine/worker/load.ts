/** Loads a dataset from its origin into an engine. */
import { tooLarge } from '../../formats/issues.ts'
import { LONGEST_FILE } from '../../formats/bytes/limits.ts'
import { Places } from '../../formats/bytes/places.ts'
import { readPieces } from '../../formats/read-pieces.ts'
import { fetchStored, type Stored } from '../../formats/bytes/stored.ts'
import { unpack } from '../../formats/bytes/unpack.ts'
import { Unreadable } from '../../formats/bytes/unreadable.ts'
import type { Issue, Report } from '../../model/issue.ts'
import type { TablePreview } from '../../model/mapping.ts'
import { issueOf } from '../../model/check/reporter.ts'
import type { Origin } from '../engine.ts'
import { createMemoryEngine } from '../memory/memory-engine.ts'
import type { Loaded } from './serve.ts'
import { Ingest, type TakenIn } from './ingest.ts'
import { RetainedText } from './retained-text.ts'
import { ByteCounter } from './byte-counter.ts'
import { Yielder } from './yielder.ts'
import { explained } from './explain.ts'
import type { LoadOptions } from './load-options.ts'

/** Rejects within one block of an abort. */
export async function loadDataset(options: LoadOptions): Promise<Loaded> {
  const { origin } = options
  if (origin.kind === 'files') {
    const { loadMerged } = await import('./load-merged.ts')
    return unlessUnreadable(options, () => loadMerged(origin, options, loadDataset))
  }
  const loaded = await loadColumns(origin, options)
  if (!loaded.ok) return loaded
  const { columns, head, report } = loaded
  return { ok: true, engine: createMemoryEngine(columns, head, report, origin.language), report }
}

interface Told {
  /** The format of the file; absent if it is unknown or the file cannot be fetched. */
  readonly format?: string | undefined
}

type Refused = Loaded & Told & { readonly ok: false }

type Columned = TakenIn & Told & { readonly ok: true }
type OneOrigin = Exclude<Origin, { kind: 'files' }>

/** The same of one file, for those who have another use for the columns. */
export async function loadColumns(
  origin: OneOrigin,
  options: Omit<LoadOptions, 'origin'>,
): Promise<Columned | Refused> {
  return unlessUnreadable(options, async () => {
    const stored = await fetchStored(origin, options.base, options.signal)
    return 'kind' in stored ? { ok: false, issue: issueOf(stored, null) } : loadStored(stored, origin, options)
  })
}

async function unlessUnreadable<L>(
  { signal }: Pick<LoadOptions, 'signal'>,
  load: () => Promise<L>,
): Promise<L | Refused> {
  try {
    return await load()
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Unreadable) return { ok: false, issue: issueOf(error.finding, null) }
    throw error
  }
}

async function loadStored(
  stored: Stored,
  origin: OneOrigin,
  { signal, onProgress, room, later, issuesInFull }: Omit<LoadOptions, 'origin'>,
): Promise<Columned | Refused> {
  const meter = new ByteCounter(stored, signal)
  const kept = new RetainedText()
  const places = new Places()
  const intake = new Ingest(room, issuesInFull)
  const pace = new Yielder(later, () =>
    onProgress({ bytes: meter.bytes, bytesTotal: stored.length, events: intake.read }),
  )
  const facts = { name: nameOf(origin), mapping: origin.mapping, isSkimmed: true }
  let table: TablePreview | null = null
  let format: string | undefined
  for await (const piece of readPieces(kept.watch(unpack(meter.chunks())), places, facts)) {
    if (piece.kind === 'format') {
      format = piece.name
      continue
    }
    if (piece.kind === 'table') {
      table = piece.preview
      continue
    }
    const issue = kept.length > LONGEST_FILE ? tooLarge(LONGEST_FILE, null) : intake.take(piece)
    if (issue !== null) return { ...refusal(explained(issue, kept.text), table), format }
    await pace.keep()
    signal.throwIfAborted()
  }
  const taken = intake.finish(kept, places, origin.language)
  const isOpened = table === null || (origin.mapping !== undefined && !origin.isTrial)
  if (!isOpened) return { ...refusal(issueOf({ kind: 'unmapped-table', path: [] }, null), table, taken.report), format }
  return { ok: true, ...taken, format }
}

function refusal(issue: Issue, table: TablePreview | null, report: Report = NO_REPORT): Refused {
  return { ok: false, issue, table: table === null ? undefined : { ...table, report } }
}

const NO_REPORT: Report = { issues: [], counts: {}, read: 0, kept: 0, leftOut: 0 }

/** Returns the name of the file at its origin. */
function nameOf(origin: OneOrigin): string {
  if (origin.kind === 'file') return origin.name
  const [path = ''] = origin.url.split(/[?#]/, 1)
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1)
}
