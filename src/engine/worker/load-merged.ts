/**
 * Opens several files as one dataset. Each is read twice, first for its ids: only then is it known which of them an
 * earlier file has too, and which id an event gets before others refer to it.
 */
import { LONGEST_FILE } from '../../formats/bytes/limits.ts'
import { Naming } from '../../formats/merge/naming.ts'
import { surveyPieces } from '../../formats/merge/survey.ts'
import { Unreadable } from '../../formats/bytes/unreadable.ts'
import type { Issue } from '../../model/issue.ts'
import { issueOf } from '../../model/check/reporter.ts'
import type { NamedFile, Origin } from '../engine.ts'
import { createMemoryEngine } from '../memory/memory-engine.ts'
import { explained } from './explain.ts'
import { FileReading } from './file-reading.ts'
import type { Loaded } from './serve.ts'
import { Ingest } from './ingest.ts'
import { RetainedText } from './retained-text.ts'
import type { LoadOptions } from './load-options.ts'
import { Places } from '../../formats/bytes/places.ts'
import { sameFiles } from './same-files.ts'
import { Yielder } from './yielder.ts'
import { MergeIngest, type SurveyedFile } from './merge-ingest.ts'

type Several = Extract<Origin, { kind: 'files' }>

/** Rejects within one block of an abort. Refuses only if none of the files can be read. */
export async function loadMerged(
  origin: Several,
  options: LoadOptions,
  loadAlone: (options: LoadOptions) => Promise<Loaded>,
): Promise<Loaded> {
  const { signal, onProgress, room, later } = options
  const intake = new Ingest(room, options.issuesInFull)
  const bytesTotal = 2 * origin.files.reduce((sum, { blob }) => sum + blob.size, 0)
  const readings: FileReading[] = []
  const pace = new Yielder(later, () => {
    const bytes = readings.reduce((sum, reading) => sum + reading.bytes, 0)
    onProgress({ bytes, bytesTotal, events: intake.read })
  })
  const read = (file: NamedFile) => {
    const reading = new FileReading(file, origin.files.length, signal)
    readings.push(reading)
    return reading
  }
  const breathe = async () => {
    await pace.keep()
    signal.throwIfAborted()
  }

  const naming = new Naming()
  const files: SurveyedFile[] = []
  const names = namesOf(origin.files)
  const copies = await sameFiles(origin.files, signal)
  for (const [index, file] of origin.files.entries()) {
    const name = names[index]!
    const copied = copies.get(index)
    const reading = read(file)
    const isMapped = file.mapping !== undefined
    const pieces = paced(reading, breathe)
    const surveyed = await surveyPieces(pieces, isMapped, (id) => naming.hasEvent(id)).catch(refusal)
    if (surveyed.kind === 'table') return askAbout(file, index, options, loadAlone)
    // Of our own files, what is the same is taken once by its id, and told of.
    if (surveyed.kind === 'dataset' && surveyed.survey.isForeign && copied !== undefined)
      intake.setAside(issueOf({ kind: 'same-file', path: [], file: name, other: names[copied]! }, null))
    else if (surveyed.kind === 'refused')
      intake.setAside({ ...explained(surveyed.issue, reading.kept.text), file: name })
    else files.push({ file, name, survey: surveyed.survey, names: naming.add(name, surveyed.survey) })
  }
  if (files.length === 0) return { ok: false, issue: intake.asides[0]! }

  const several = new MergeIngest(files, intake)
  for (const [at, { file, name }] of files.entries()) {
    const reading = read(file)
    const { take, finish } = several.begin(at, reading.text)
    for await (const piece of paced(reading, breathe)) {
      const issue = take(piece)
      if (issue !== null) return { ok: false, issue: { ...issue, file: name } }
    }
    finish()
  }
  several.takeHeads()
  const { columns, head, report } = intake.finish(new RetainedText(), new Places(), origin.language)
  return { ok: true, engine: createMemoryEngine(columns, head, report, origin.language), report }
}

async function* paced(reading: FileReading, breathe: () => Promise<void>) {
  for await (const piece of reading.pieces()) {
    if (reading.kept.length > LONGEST_FILE) throw new Unreadable({ kind: 'too-large', path: [] })
    yield piece
    await breathe()
  }
}

/** A broken archive costs that file only. */
function refusal(error: unknown): { readonly kind: 'refused'; readonly issue: Issue } {
  if (error instanceof Unreadable) return { kind: 'refused', issue: issueOf(error.finding, null) }
  throw error
}

/** What the columns of a table mean is asked of one at a time, as if it were opened alone. */
async function askAbout(
  file: NamedFile,
  index: number,
  options: LoadOptions,
  loadAlone: (options: LoadOptions) => Promise<Loaded>,
): Promise<Loaded> {
  const alone = await loadAlone({ ...options, origin: { kind: 'file', ...file } })
  return alone.ok || alone.table === undefined ? alone : { ...alone, table: { ...alone.table, file: index } }
}

/** Two files from different folders may be called the same. */
function namesOf(files: readonly NamedFile[]): readonly string[] {
  const counts = new Map<string, number>()
  return files.map(({ name }) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
