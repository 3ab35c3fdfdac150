/**
 * What the browser keeps of the reader's own datasets: the files as they were opened, what was said of their columns, and
 * nothing that was made of them. The browser writes a file to its disk by itself, however large, and reads it when asked.
 */
import { createStore, entries, promisifyRequest } from 'idb-keyval'
import { isObject } from '../../model/check/known-fields.ts'
import { readMapping } from '../../model/mapping.ts'
import { bytesOf, haveSameFiles, KEPT_MARK, MOST_KEPT, type LocalDataset, type LocalFile } from './local-dataset.ts'
import { askToPersist } from './persistence.ts'

/** Why a dataset is not kept: there is no room left, the browser keeps nothing here, or it is more than is kept of one. */
export type Refusal = 'full' | 'refused' | 'too-large'

/** How a dataset is written down; another way would be another store. */
interface Written {
  readonly name: string
  readonly files: readonly {
    readonly name: string
    readonly modified: number
    readonly bytes: Blob
    readonly mapping: unknown
  }[]
}

const store = createStore('claimline', 'datasets')

/** How long the browser's store may take to answer, in milliseconds: one that is blocked by another tab never does. */
const PATIENCE = 10_000

/** By `data`: the records that this page has read or written. Any other record of that name is another tab's. */
const known = new Map<string, string>()

/** Where a dataset is kept now, or why it is not. Its name differs from the one asked for if another tab had taken that. */
export type Outcome =
  | { readonly kept: true; readonly data: string }
  | { readonly kept: false; readonly refusal: Refusal }

/** By `data`. Rejects where the browser keeps nothing, or does not answer. */
export async function listKept(): Promise<ReadonlyMap<string, LocalDataset>> {
  const records = await inTime(entries<string, unknown>(store))
  return new Map(
    records.flatMap(([data, record]) => {
      const dataset = datasetOf(record)
      if (dataset === null) return []
      known.set(data, idOf(record))
      return [[data, dataset]]
    }),
  )
}

/**
 * Takes the place of what this page kept as `data`, which is gone also where this is not kept. What another tab has kept
 * under that name stays: the dataset is then kept as `… (2)`.
 */
export async function keepDataset(data: string, dataset: LocalDataset): Promise<Outcome> {
  const outcome = await tryToKeep(data, dataset)
  // What stood there is not to come back in its place.
  if (!outcome.kept) await forgetDataset(data).catch(() => {})
  return outcome
}

async function tryToKeep(data: string, dataset: LocalDataset): Promise<Outcome> {
  if (bytesOf(dataset) > MOST_KEPT) return { kept: false, refusal: 'too-large' }
  try {
    if (bytesOf(dataset) > (await inTime(roomLeft()))) return { kept: false, refusal: 'full' }
    return { kept: true, data: await inTime(putUnderFreeName(data, dataset)) }
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    return { kept: false, refusal: isFull ? 'full' : 'refused' }
  }
}

/** Looks and writes in one transaction, so that no other tab comes in between. The name under which it is kept. */
async function putUnderFreeName(data: string, dataset: LocalDataset): Promise<string> {
  // `randomUUID` is missing where a page is not served securely.
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const name = await store('readwrite', async (datasets) => {
    let name = data
    const put = (number: number) => {
      name = nameFor(data, number)
      const found = datasets.get(name)
      found.addEventListener('success', () => {
        if (isTaken(name, found.result, dataset)) put(number + 1)
        else datasets.put({ ...recordOf({ ...dataset, name: nameFor(dataset.name, number) }), id }, name)
      })
    }
    put(1)
    await promisifyRequest(datasets.transaction)
    return name
  })
  known.set(name, id)
  return name
}

const nameFor = (name: string, number: number) => (number === 1 ? name : `${name} (${number})`)

/** Whether what is kept under a name is another dataset that another tab put there. */
function isTaken(name: string, record: unknown, dataset: LocalDataset): boolean {
  const there = datasetOf(record)
  return there !== null && known.get(name) !== idOf(record) && !haveSameFiles(there, dataset)
}

/** `keepDataset`, once the browser has time: what has just been opened is to be seen first. */
export async function keepLater(data: string, dataset: LocalDataset): Promise<Outcome> {
  await idle()
  const outcome = await keepDataset(data, dataset)
  if (outcome.kept) {
    setMark()
    // Not waited for: a browser may leave the question to the user.
    void askToPersist()
  }
  return outcome
}

/** Forgets what this page has kept or found as `data`, not what another tab has put there since. Rejects where the browser does not let it go. */
export async function forgetDataset(data: string): Promise<void> {
  const id = known.get(data)
  if (id === undefined) return
  await inTime(
    store('readwrite', (datasets) => {
      const found = datasets.get(data)
      found.addEventListener('success', () => {
        if (idOf(found.result) === id) datasets.delete(data)
      })
      return promisifyRequest(datasets.transaction)
    }),
  )
  known.delete(data)
}

/** Rejects if the browser takes longer than any store that works. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('The store does not answer', 'TimeoutError')), PATIENCE)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no other way to wait.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })
}

function setMark(): void {
  try {
    localStorage.setItem(KEPT_MARK, '1')
  } catch {
    // Then it is found once its address is opened.
  }
}

/** Returns the free space in bytes; `Infinity` if the browser does not report it. */
async function roomLeft(): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota - usage
}

function recordOf({ name, files }: LocalDataset): Written {
  return {
    name,
    files: files.map(({ file, mapping }) => ({
      name: file.name,
      modified: file.lastModified,
      bytes: new Blob([file]),
      mapping: mapping ?? null,
    })),
  }
}

/** What tells a record from another of the same name; empty for one of an earlier version of the page. */
const idOf = (record: unknown) => (isObject(record) && typeof record['id'] === 'string' ? record['id'] : '')

/** `null` for what someone else wrote there. */
function datasetOf(record: unknown): LocalDataset | null {
  if (!isObject(record) || typeof record['name'] !== 'string' || !Array.isArray(record['files'])) return null
  const files = record['files'].map(fileOf)
  return files.includes(null) ? null : { name: record['name'], files: files as LocalFile[] }
}

function fileOf(raw: unknown): LocalFile | null {
  if (!isObject(raw) || !(raw['bytes'] instanceof Blob)) return null
  const file = new File([raw['bytes']], String(raw['name']), { lastModified: Number(raw['modified']) })
  return { file, mapping: readMapping(raw['mapping'], Infinity) ?? undefined }
}
