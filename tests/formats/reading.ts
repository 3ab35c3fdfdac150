/** Reads files as the worker does, and looks at what came of them. */
import type { Origin } from '../../src/engine/engine.ts'
import type { Loaded } from '../../src/engine/worker/serve.ts'
import { loadDataset } from '../../src/engine/worker/load.ts'
import type { RawObject } from '../../src/model/check/known-fields.ts'
import type { Issue, Report } from '../../src/model/issue.ts'
import type { TableMapping } from '../../src/model/mapping.ts'
import { Places } from '../../src/formats/bytes/places.ts'
import { readPieces } from '../../src/formats/read-pieces.ts'
import { chunksOf, unpack } from '../../src/formats/bytes/unpack.ts'

export interface MadeDataset {
  readonly head: RawObject
  readonly events: readonly RawObject[]
  readonly report: Report
}

/** What a reader makes of a file, before and after it was judged. Fails where the file is refused. */
export async function readFile(
  content: string | Uint8Array,
  name = 'a file',
  mapping?: TableMapping,
): Promise<MadeDataset> {
  const loaded = await loadFile(content, name, { mapping })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issue))
  let head: RawObject = {}
  const events: RawObject[] = []
  for await (const piece of readPieces(unpack(chunksOf(blobOf(content).stream())), new Places(), { name, mapping })) {
    if (piece.kind === 'head') head = piece.raw as RawObject
    if (piece.kind === 'events') events.push(...(piece.raws as RawObject[]))
  }
  return { head, events, report: loaded.report }
}

/** Why a file is refused. */
export async function refusalOf(content: string | Uint8Array, name = 'a file'): Promise<Issue> {
  const loaded = await loadFile(content, name)
  if (loaded.ok) throw new Error('it was not refused')
  return loaded.issue
}

export function loadFile(
  content: string | Uint8Array,
  name = 'a file',
  reading: Pick<Origin, 'mapping' | 'isTrial'> = {},
): Promise<Loaded> {
  return loadDataset({
    origin: { kind: 'file', name, blob: blobOf(content), ...reading },
    base: 'https://example.org/',
    signal: new AbortController().signal,
    onProgress: () => {},
    room: 2 ** 30,
    later: setImmediate,
  })
}

/** How often each kind of issue is told. */
export function issuesOf({ report }: MadeDataset, kind: Issue['kind']): readonly Issue[] {
  return report.issues.filter((issue) => issue.kind === kind)
}

function blobOf(content: string | Uint8Array): Blob {
  return new Blob([content as BlobPart])
}
