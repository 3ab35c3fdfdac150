/** Keeps the user's own copies of sources in the browser, in a database of their own beside that of the datasets. */
import { createStore, delMany, getMany, keys, set } from 'idb-keyval'
import { isObject } from '../../model/check/known-fields.ts'
import type { OwnCopy } from '../../model/own-copy.ts'

const store = createStore('claimline-copies', 'copies')

/** Copies are kept under the place of their dataset and the id of their source, which may hold any sign. */
const keyOf = (place: string, source: string) => JSON.stringify([place, source])

async function keysAt(place: string): Promise<string[]> {
  const start = keyOf(place, '').slice(0, -3)
  return (await keys<string>(store)).filter((key) => key.startsWith(start))
}

/** Rejects if the browser keeps nothing. */
export async function copiesAt(place: string): Promise<OwnCopy[]> {
  const records = await getMany<unknown>(await keysAt(place), store)
  return records.flatMap((record) => copyIn(record) ?? [])
}

/** Rejects if the browser does not keep it. */
export async function keepCopy(place: string, copy: OwnCopy): Promise<void> {
  await set(keyOf(place, copy.source), copy, store)
}

/** Forgets the copy of a source; those of all sources if none is named. */
export async function forgetCopies(place: string, source?: string): Promise<void> {
  await delMany(source === undefined ? await keysAt(place) : [keyOf(place, source)], store)
}

/** `null` for what another version of the page wrote there. */
function copyIn(record: unknown): OwnCopy | null {
  if (!isObject(record)) return null
  const { source, name, text } = record
  if (typeof source !== 'string' || typeof name !== 'string' || typeof text !== 'string') return null
  return { source, name, text }
}
