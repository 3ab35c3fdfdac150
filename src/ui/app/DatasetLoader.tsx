import { hashKey, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState, type ComponentType } from 'react'
import {
  type DatabaseOrigin,
  type DatasetOpener,
  type Opened,
  type Origin,
  placeOf,
  type Progress,
  type TriedTable,
} from '../../engine/engine.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import { PAGE_LANGUAGE } from '../../model/reader-text.ts'
import type { TableMapping } from '../../model/mapping.ts'
import type { View } from '../../view/view.ts'
import { startView } from '../../view/start.ts'
import { firstQueries } from '../../view/questions.ts'
import { Commands } from '../commands/Commands.tsx'
import { askAhead, DatasetContext, openDatasetOf, type OpenDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { firstPictureQuery } from '../context/use-picture.ts'
import { Workspace as WholeWorkspace, type WorkspaceProps } from './Workspace.tsx'
import { explainedLocal, fileKey, mappingsIn, partOf, withMappings } from '../local/explained-origin.ts'
import { tablesIn, type ExplainedTable } from '../local/mapped-tables.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import type { TableMapperProps } from '../table/TableMapper.tsx'
import { Failure } from './Failure.tsx'
import { Header } from './Header.tsx'
import { wholeQuery } from '../overview/use-overview.ts'
import { Loading } from './Loading.tsx'
import type { LocalDatasets } from '../local/use-local-datasets.ts'

const TableMapper = lazyPart(async () => (await import('../table/TableMapper.tsx')).TableMapper)

interface DatasetLoaderProps {
  readonly desk: DatasetOpener
  readonly origin: Origin | DatabaseOrigin
  readonly entries: readonly CatalogueEntry[]
  /** Opens another dataset; `null` if that is impossible here. */
  readonly localDatasets: LocalDatasets | null
  /** Renders the content around an open dataset. */
  readonly Workspace?: ComponentType<WorkspaceProps>
}

type Loaded = (Opened & { readonly ok: false }) | { readonly ok: true; readonly dataset: OpenDataset }

/** A table of which the columns are asked about again. */
interface Changing extends ExplainedTable {
  /** Of the origin that was open then. */
  readonly place: string
  /** What came of it as it was explained; `null` until that is known. */
  readonly known: TriedTable | null
}

let opened = 0

/** Opens what the origin names. A load that fails or is cancelled leaves the dataset before it open, and a way back to it. */
export function DatasetLoader({
  desk,
  origin,
  entries,
  localDatasets,
  Workspace = WholeWorkspace,
}: DatasetLoaderProps) {
  const { t, language } = useWords()
  const store = useStore()
  const data = useView((view) => view.data)
  const own = localDatasets?.datasets.get(data ?? '')
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const address = 'url' in origin ? origin.url : origin.name
  /** What the reader said of the columns of tables. */
  const [mappings, setMappings] = useState<ReadonlyMap<string, TableMapping>>(new Map())
  const place = `${origin.kind}:${address}:${fileKey(origin)}`
  const explained = withMappings(origin, (part) => mappings.get(place + part))
  const tables = tablesIn(explained)
  const [changing, setChanging] = useState<Changing | null>(null)
  const queryKey = ['dataset', place, mappingsIn(explained), language]

  const load = useQuery({
    queryKey,
    gcTime: Infinity,
    queryFn: async ({ signal }): Promise<Loaded> => {
      setProgress(null)
      const outcome = await desk.open(inLanguage(explained, language), { signal, onProgress: setProgress })
      if (!outcome.ok) return outcome
      // The desk has freed the dataset before: going back to it opens it anew.
      client.removeQueries({ queryKey: ['dataset'], predicate: (query) => query.queryHash !== hashKey(queryKey) })
      const summary = await outcome.engine.run<'summary'>({ kind: 'summary' }, signal)
      if (own) void localDatasets?.keep(data!, explainedLocal(own, mappingsIn(explained)))
      const dataset = {
        ...openDatasetOf(`${++opened}`, outcome.engine, outcome.exporter, summary, language),
        place: placeOf(origin),
      }
      // Refines the entry of the history that opened the dataset, so that Back leads out of it.
      if (store.get().data === data) store.change((view) => startView(view, summary.start), 'drift')
      askFirst(client, dataset, store.get())
      return { ok: true, dataset }
    },
  })

  const dataset = load.data?.ok ? load.data.dataset : null
  // Put up in pieces, so that answers on which further questions hang are heard meanwhile.
  const isPutUp = useDeferredValue(dataset) === dataset
  const back = useStandingView(dataset !== null, data)
  const goBack = back.current === null ? undefined : () => store.change(() => back.current ?? store.get())
  useEffect(() => {
    if (dataset) document.title = t.app.title(dataset.summary.title)
  }, [dataset, t])

  const change = async (asked: ExplainedTable) => {
    setChanging({ ...asked, place, known: null })
    const tried = await desk.open({ ...asked.origin, isTrial: true }, {}).catch(() => null)
    const known = tried?.ok === false ? tried.table : undefined
    setChanging((changing) => (changing?.part === asked.part && known ? { ...asked, place, known } : null))
    // Why it cannot be read any more is told as it is when it is opened.
    if (!known) void load.refetch()
  }
  if (changing?.place === place) {
    const { part, name, origin: asked, known } = changing
    const stop = () => setChanging(null)
    if (known === null) return <Loading text={t.app.loading} progress={null} onCancel={stop} />
    return (
      <AskAboutTable
        entries={entries}
        localDatasets={localDatasets}
        place={place + part}
        desk={desk}
        origin={asked}
        name={name}
        guessed={known}
        isKnown
        onOpen={(mapping) => {
          setMappings((mappings) => new Map(mappings).set(place + part, mapping))
          stop()
        }}
        onBack={stop}
      />
    )
  }
  if (dataset && isPutUp) {
    return (
      <DatasetContext value={dataset}>
        <Commands key={dataset.key}>
          <Workspace
            entries={entries}
            localDatasets={localDatasets}
            tables={tables.map((table) => ({ name: table.name, change: () => void change(table) }))}
          />
        </Commands>
      </DatasetContext>
    )
  }
  const table = load.data?.ok === false ? load.data.table : undefined
  if (table && origin.kind !== 'database' && !load.isFetching) {
    const part = partOf(table.file)
    const asked: Origin = origin.kind === 'files' ? { kind: 'file', ...origin.files[table.file ?? 0]! } : origin
    return (
      <AskAboutTable
        key={place + part}
        entries={entries}
        localDatasets={localDatasets}
        place={place + part}
        desk={desk}
        origin={asked}
        name={asked.kind === 'url' ? address : asked.name}
        guessed={table}
        onOpen={(mapping) => setMappings((mappings) => new Map(mappings).set(place + part, mapping))}
        onBack={goBack}
      />
    )
  }
  if (load.isFetching || dataset) return <Loading text={t.app.loading} progress={progress} onCancel={goBack} />
  return (
    <Failure
      entries={entries}
      localDatasets={localDatasets}
      address={address}
      issue={load.data?.ok === false ? load.data.issue : undefined}
      error={load.error}
      onRetry={() => void load.refetch()}
      onBack={goBack}
    />
  )
}

/** Asks what the columns of a table mean, under the bar by which something else can be opened. */
function AskAboutTable({
  entries,
  localDatasets,
  ...asked
}: Pick<DatasetLoaderProps, 'entries' | 'localDatasets'> & TableMapperProps) {
  const { t } = useWords()
  return (
    <div className="page">
      <Header entries={entries} localDatasets={localDatasets} />
      <LaterPart label={t.app.loadingPanel} waiting={<Loading text={t.app.loadingPanel} />}>
        <TableMapper {...asked} />
      </LaterPart>
    </div>
  )
}

/** English is the default, and a database has its texts in one language. */
const inLanguage = (origin: Origin | DatabaseOrigin, language: string) =>
  origin.kind === 'database' || language === PAGE_LANGUAGE ? origin : { ...origin, language }

/** Has the first answers under way while the workspace is still being put up. */
function askFirst(client: QueryClient, dataset: OpenDataset, view: View): void {
  const { extent } = dataset.summary
  if (view.perspective === 'overview') askAhead(client, dataset, wholeQuery(view.filter, dataset.summary.total))
  if (view.perspective === 'timeline') {
    void client.prefetchQuery(firstPictureQuery(client, dataset, view, view.visibleSpan ?? dataset.home))
  }
  for (const query of firstQueries(view.filter, extent)) askAhead(client, dataset, query)
}

/** The view as it last was while a dataset stood open. */
function useStandingView(isOpen: boolean, data: string | null) {
  const store = useStore()
  const standing = useRef<View | null>(null)
  useEffect(() => {
    if (!isOpen) return
    const keep = () => {
      if (store.get().data === data) standing.current = store.get()
    }
    keep()
    return store.subscribe(keep)
  }, [isOpen, data, store])
  return standing
}
