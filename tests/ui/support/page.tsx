/** The page over a small dataset, without a worker: what a component test opens. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { Engine, Exporter } from '../../../src/engine/engine.ts'
import { memoryEngineOf, type MemoryEngine } from '../../../src/engine/memory/memory-engine.ts'
import { exportFile } from '../../../src/engine/worker/export-file.ts'
import { readDataset } from '../../../src/model/check/read-dataset.ts'
import { Commands } from '../../../src/ui/commands/Commands.tsx'
import { DatasetContext, openDatasetOf, type OpenDataset } from '../../../src/ui/context/dataset.ts'
import { createHighlight, HighlightContext } from '../../../src/ui/context/highlight.ts'
import { StoreContext } from '../../../src/ui/context/store.ts'
import { WordsContext } from '../../../src/ui/context/words.ts'
import { createStore } from '../../../src/view/store.ts'
import { FIRST_VIEW, type View } from '../../../src/view/view.ts'
import { loadedWords } from './loaded-words.ts'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 5000 })

/** A dispute of five events, one of each kind of link. */
export const DISPUTE = {
  format: 'claimline/1',
  title: 'A dispute',
  actors: [
    { id: 'mss', name: 'Ministry', country: 'CN', names: { 'zh-Hans': '国家安全部' } },
    { id: 'ice', name: 'Command', country: 'TW' },
    { id: 'lab', name: 'Laboratory', country: null },
  ],
  sources: [
    {
      id: 'article',
      title: 'The article',
      publisher: 'The paper',
      published: '2024-09',
      url: 'https://example.org/article',
      language: 'en',
      text: 'The ministry accused the command.\nThe command called it a distraction. Nobody else spoke.',
    },
    { id: 'note', title: 'Another page', url: 'https://example.org/other', published: '2024', language: 'zh' },
  ],
  events: [
    {
      id: 'attack',
      type: 'attack',
      date: '2024-01/2024-08',
      title: 'Sites defaced, the ministry says',
      summary: 'The ministry says so.',
      by: ['ice'],
      against: ['mss'],
      status: 'disputed',
      tags: ['defacement'],
      citations: [{ source: 'note', note: 'It reports the ministry’s words.' }],
    },
    {
      id: 'accusation',
      type: 'accusation',
      date: '2024-09-23',
      title: 'Ministry accuses the command',
      summary: 'The ministry accuses it.',
      by: ['mss'],
      against: ['ice'],
      about: ['attack'],
      status: 'disputed',
      citations: [{ source: 'article', quote: { exact: 'The ministry accused the command.' } }],
    },
    {
      id: 'rebuttal',
      type: 'rebuttal',
      date: '2024-09-25',
      title: 'Command rejects it',
      summary: 'The command rejects it.',
      by: ['ice'],
      against: ['mss'],
      respondsTo: ['accusation'],
      citations: [{ source: 'article', quote: { exact: 'called it a distraction' } }],
    },
    {
      id: 'counter',
      type: 'accusation',
      date: '2024-10',
      title: 'Command accuses the ministry',
      summary: 'The command accuses it.',
      by: ['ice'],
      against: ['mss'],
      citations: [{ source: 'note', note: 'It says so.' }],
    },
    {
      id: 'report',
      type: 'accusation',
      date: '2023~',
      title: 'Laboratory names nobody',
      summary: 'The laboratory names nobody.',
      by: ['lab'],
      citations: [{ source: 'note', note: 'It says so.' }],
    },
  ],
}

/** The dispute in version 2, where somebody looked for an answer to one accusation. */
export const disputeSearchedFor = (accusation: string) => ({
  ...DISPUTE,
  format: 'claimline/2',
  events: DISPUTE.events.map((event) => ({
    ...event,
    status: undefined,
    ...(event.id === accusation && { responseSought: { until: '2024-12-31', where: ['The paper'] } }),
  })),
})

/** Writes files as the worker does. */
const exporterOf = (engine: MemoryEngine): Exporter => ({
  export: (order, { signal = new AbortController().signal, onProgress = () => {} } = {}) =>
    exportFile({ engine, order, signal, onProgress, later: (task) => setTimeout(task) }),
})

export function datasetOf(document: unknown, key = 'test'): OpenDataset {
  const { dataset, report } = readDataset(JSON.stringify(document))
  const engine = memoryEngineOf(dataset!, report)
  return openDatasetOf(key, engine, exporterOf(engine), engine.answer({ kind: 'summary' }), 'en')
}

interface PageOptions {
  readonly document?: unknown
  readonly view?: Partial<View>
  /** Stands in for the engine of the document. */
  readonly engine?: Engine
}

export function openPage(panel: ReactNode, { document = DISPUTE, view = {}, engine }: PageOptions = {}) {
  const store = createStore({ ...FIRST_VIEW, ...view })
  const light = createHighlight()
  const dataset = datasetOf(document)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const rendered = render(
    <QueryClientProvider client={client}>
      <WordsContext value={loadedWords}>
        <StoreContext value={store}>
          <HighlightContext value={light}>
            <DatasetContext value={engine ? { ...dataset, engine } : dataset}>
              <Commands>{panel}</Commands>
            </DatasetContext>
          </HighlightContext>
        </StoreContext>
      </WordsContext>
    </QueryClientProvider>,
  )
  return { ...rendered, store, light, user: userEvent.setup() }
}
