import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { DatabaseOrigin, Desk, Opened, Origin, Progress } from '../../engine/engine.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { TableMapping } from '../../model/mapping.ts'
import type { View } from '../../view/view.ts'
import { fitSpan } from '../../view/move-window.ts'
import { firstQueries } from '../../view/questions.ts'
import { askAhead, DatasetContext, openDatasetOf, type OpenDataset } from '../context/engine.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { firstPictureQuery } from '../timeline/use-picture.ts'
import { Workspace } from '../Workspace.tsx'
import { Failure } from './Failure.tsx'
import { Header } from './Header.tsx'
import { Loading } from './Loading.tsx'
import type { OwnFiles } from './own-files.ts'

const TableMapper = lazy(async () => ({ default: (await import('../table/TableMapper.tsx')).TableMapper }))

interface DatasetLoaderProps {
  readonly desk: Desk
  readonly origin: Origin | DatabaseOrigin
  readonly entries: readonly CatalogueEntry[]
  readonly ownFiles: OwnFiles
}

type Loaded = (Opened & { readonly ok: false }) | { readonly ok: true; readonly dataset: OpenDataset }

let opened = 0

/** Opens what the origin names. A load that fails or is cancelled leaves the dataset before it open, and a way back to it. */
export function DatasetLoader({ desk, origin, entries, ownFiles }: DatasetLoaderProps) {
  const { t } = useWords()
  const store = useStore()
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const address = origin.kind === 'file' ? origin.name : origin.url
  /** What the reader said of the columns of tables. */
  const [mappings, setMappings] = useState<ReadonlyMap<string, TableMapping>>(new Map())
  const place = `${origin.kind}:${address}:${fileKey(origin)}`
  const mapping = mappings.get(place)
  const queryKey = useMemo(() => ['dataset', place, address, mapping], [place, address, mapping])

  const load = useQuery({
    queryKey,
    gcTime: Infinity,
    queryFn: async ({ signal }): Promise<Loaded> => {
      setProgress(null)
      const outcome = await desk.open(origin.kind === 'database' ? origin : { ...origin, mapping }, {
        signal,
        onProgress: setProgress,
      })
      if (!outcome.ok) return outcome
      // The desk has freed the dataset before: going back to it opens it anew.
      client.removeQueries({ queryKey: ['dataset'], predicate: (query) => query.queryKey[2] !== address })
      const summary = await outcome.engine.run<'summary'>({ ask: 'summary' }, signal)
      const dataset = openDatasetOf(`${++opened}`, outcome.engine, outcome.exporter, summary)
      askFirst(client, dataset, store.get())
      return { ok: true, dataset }
    },
  })

  const dataset = load.data?.ok ? load.data.dataset : null
  const back = useStandingView(dataset !== null)
  const goBack = back.current === null ? undefined : () => store.change(() => back.current ?? store.get())
  useEffect(() => {
    if (dataset) document.title = t.app.title(dataset.summary.title)
  }, [dataset, t])

  if (dataset) {
    return (
      <DatasetContext value={dataset}>
        <Workspace key={dataset.key} entries={entries} ownFiles={ownFiles} />
      </DatasetContext>
    )
  }
  const table = load.data?.ok === false ? load.data.table : undefined
  if (table && origin.kind !== 'database' && !load.isFetching) {
    return (
      <div className="page">
        <Header entries={entries} ownFiles={ownFiles} />
        <Suspense fallback={<Loading text={t.app.loadingPanel} />}>
          <TableMapper
            key={place}
            place={place}
            desk={desk}
            origin={origin}
            name={origin.kind === 'file' ? origin.name : address}
            guessed={table}
            onOpen={(mapping) => setMappings((mappings) => new Map(mappings).set(place, mapping))}
            onBack={goBack}
          />
        </Suspense>
      </div>
    )
  }
  if (load.isFetching) return <Loading text={t.app.loading} progress={progress} onCancel={goBack} />
  return (
    <Failure
      entries={entries}
      ownFiles={ownFiles}
      address={address}
      issue={load.data?.ok === false ? load.data.issue : undefined}
      message={load.error?.message}
      onRetry={() => void load.refetch()}
      onBack={goBack}
    />
  )
}

/** Has the first answers under way while the workspace is still being put up. */
function askFirst(client: QueryClient, dataset: OpenDataset, view: View): void {
  const { extent } = dataset.summary
  if (view.perspective === 'timeline') {
    void client.prefetchQuery(firstPictureQuery(client, dataset, view, view.window ?? fitSpan(extent)))
  }
  for (const query of firstQueries(view.filter, extent)) askAhead(client, dataset, query)
}

function fileKey(origin: Origin | DatabaseOrigin): string {
  return origin.kind === 'file' && origin.blob instanceof File ? `${origin.blob.size}:${origin.blob.lastModified}` : ''
}

/** The view as it last was while a dataset stood open. */
function useStandingView(isOpen: boolean) {
  const store = useStore()
  const standing = useRef<View | null>(null)
  useEffect(() => {
    if (!isOpen) return
    const { data } = store.get()
    const keep = () => {
      if (store.get().data === data) standing.current = store.get()
    }
    keep()
    return store.subscribe(keep)
  }, [isOpen, store])
  return standing
}
