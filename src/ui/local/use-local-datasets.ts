import { use, useMemo, useState } from 'react'
import { openData } from '../../view/changes.ts'
import { CopiesContext } from '../context/copies.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useGuard } from './UnsavedGuard.tsx'
import { areSameFiles, isLocalData, isSame, OWN_FILE, type LocalDataset } from './local-dataset.ts'
import { useStoredDatasets, type DatasetKeeping } from './use-stored-datasets.ts'

export interface LocalDatasets extends Pick<DatasetKeeping, 'states'> {
  /** Keeps a dataset in the browser, unless just that is kept, or was forgotten. */
  readonly keep: (data: string, dataset: LocalDataset) => Promise<void>
  /** By `data`: what was opened in this page, and what was kept before. */
  readonly datasets: ReadonlyMap<string, LocalDataset>
  /** Whether it is still being looked up what was kept before. */
  readonly isLookedUp: boolean
  /** Opens files; several files open as one dataset. */
  readonly open: (files: readonly File[]) => void
  /** Opens a text like a file, or the address that it contains. */
  readonly openText: (text: string) => void
  /** Deletes a stored dataset; in this page it stays open. */
  readonly forget: (data: string) => void
}

/** Returns the user's own datasets and what can be done with them. */
export function useLocalDatasets(): LocalDatasets {
  const store = useStore()
  const guard = useGuard()
  const { t, moment } = useWords()
  const copies = use(CopiesContext)
  const { kept, isLookedUp, states, keep, release, forget } = useStoredDatasets(
    useView((view) => isLocalData(view.data)),
  )
  const [opened, setOpened] = useState<ReadonlyMap<string, LocalDataset>>(new Map())
  return useMemo(() => {
    const datasets = new Map([...kept, ...opened])
    const put = (data: string, dataset: LocalDataset) => setOpened((opened) => new Map(opened).set(data, dataset))
    /** The address follows, as the name is all by which the dataset is found again. */
    const rename = (from: string, to: string, dataset: LocalDataset) => {
      setOpened((opened) => {
        const renamed = new Map(opened).set(to, { ...dataset, name: to.slice(OWN_FILE.length) })
        renamed.delete(from)
        return renamed
      })
      store.change((view) => (view.data === from ? { ...view, data: to } : view), 'drift')
    }
    const isFree = (name: string, files: readonly File[]) => {
      const known = datasets.get(OWN_FILE + name)
      return (
        known === undefined ||
        states.get(OWN_FILE + name) === 'forgotten' ||
        areSameFiles(
          known.files.map(({ file }) => file),
          files,
        )
      )
    }
    const open = (files: readonly File[]) => {
      const name = freeName(nameOf(files, t.app.moreFiles), (name) => isFree(name, files))
      const data = OWN_FILE + name
      guard((store) => {
        put(data, { name, files: files.map((file) => ({ file })) })
        release(data)
        store.change(openData(data))
      })
    }
    return {
      datasets,
      isLookedUp,
      states,
      async keep(data, dataset) {
        // What was said of its columns meanwhile is not to be asked again.
        if (opened.has(data) && !isSame(opened.get(data)!, dataset)) put(data, dataset)
        const now = await keep(data, dataset)
        if (now !== data) rename(data, now, dataset)
      },
      open,
      openText(text) {
        if (isWebAddress(text)) store.change(openData(asCsv(text.trim())))
        else open([new File([text], t.app.pasted(moment(new Date())))])
      },
      forget(data) {
        const dataset = datasets.get(data)
        if (dataset) put(data, dataset)
        void forget(data)
        void copies?.shelf.clear(data).catch(() => undefined)
      },
    }
  }, [kept, isLookedUp, states, keep, release, forget, opened, store, guard, moment, t, copies])
}

/** A Google sheet that is published, or open to all who have the link, by the address of its CSV. */
export function asCsv(address: string): string {
  const { origin, pathname, searchParams, hash } = new URL(address)
  if (origin !== 'https://docs.google.com') return address
  const [, sheet, published] = /^(\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?[\w-]+)(?:\/|$)/.exec(pathname) ?? []
  if (sheet === undefined) return address
  const gid = searchParams.get('gid') ?? /\bgid=(\d+)/.exec(hash)?.[1]
  const path = published === undefined ? `${sheet}/export?format=csv` : `${sheet}/pub?output=csv&single=true`
  return `${origin}${path}${gid === undefined ? '' : `&gid=${gid}`}`
}

export function isWebAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text)
}

function nameOf([first, ...others]: readonly File[], more: (first: string, count: number) => string): string {
  if (others.length > 1) return more(first!.name, others.length)
  return [first!, ...others].map(({ name }) => name).join(' + ')
}

/** Returns an unused name, so that another file of the same name does not replace an opened one. */
function freeName(name: string, isFree: (name: string) => boolean): string {
  let free = name
  for (let number = 2; !isFree(free); number++) free = `${name} (${number})`
  return free
}
