/** The lists of what is served: `GET /engine`, and the catalogue that the page offers. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parseWire } from '../../src/engine/http/wire.ts'
import type { Summary } from '../../src/engine/query.ts'
import { type CatalogueEntry, readCatalogue } from '../../src/model/catalogue.ts'
import type { RefusalKind } from '../../src/model/refusal.ts'
import type { AnswerDesk } from './answer-desk.ts'
import { failureOf } from './failures.ts'

/** Who asks, and until when. */
export interface Asking {
  readonly client: string
  readonly signal: AbortSignal
}

type Listed =
  | ({ readonly name: string } & Pick<Summary, 'title' | 'description' | 'updated' | 'total'>)
  /** Its summary cannot be had at present. */
  | { readonly name: string; readonly failure: RefusalKind }

/** In the order in which they are served; a dataset that does not answer costs only its own entry. */
export async function datasetList(
  desks: ReadonlyMap<string, AnswerDesk>,
  asking: Asking,
): Promise<{ readonly datasets: readonly Listed[] }> {
  return { datasets: await Promise.all(Array.from(desks, ([name, desk]) => listed(name, desk, asking))) }
}

async function listed(name: string, desk: AnswerDesk, { client, signal }: Asking): Promise<Listed> {
  try {
    const { body, isGzipped } = await desk.answer({ kind: 'summary' }, client, signal)
    const text = (isGzipped ? gunzipSync(body) : body).toString()
    // A summary is answered with a summary.
    const { title, description, updated, total } = parseWire(text) as Summary
    return { name, title, description, updated, total }
  } catch (error) {
    signal.throwIfAborted()
    return { name, failure: failureOf(error).body.kind }
  }
}

/**
 * The catalogue with what is served in it: files first, as whoever serves a file wants to see it; then what `file` lists,
 * then `archives`. `file` is the catalogue that the app is published with, which need not be there.
 */
export async function servedCatalogue(
  file: string,
  files: ReadonlyMap<string, AnswerDesk>,
  archives: ReadonlyMap<string, AnswerDesk>,
  asking: Asking,
): Promise<{ readonly datasets: readonly CatalogueEntry[] }> {
  const published = await readFile(file, 'utf8').then(
    (text) => readCatalogue(JSON.parse(text)),
    () => null,
  )
  const [first, last] = await Promise.all([entriesOf(files, asking), entriesOf(archives, asking)])
  const own = new Set([...first, ...last].map(({ id }) => id))
  return { datasets: [...first, ...(published ?? []).filter(({ id }) => !own.has(id)), ...last] }
}

async function entriesOf(desks: ReadonlyMap<string, AnswerDesk>, asking: Asking): Promise<CatalogueEntry[]> {
  const { datasets } = await datasetList(desks, asking)
  return datasets.flatMap((one) => {
    if ('failure' in one) return []
    const { name, title, description, updated, total } = one
    return { id: name, title: title || name, description, url: `engine:${name}`, events: total, updated }
  })
}
