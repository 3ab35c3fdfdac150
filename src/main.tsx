// First, so that the worker begins while the page is still being put together.
import { startWorker } from './start-worker.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectWorker } from './engine/client/connection.ts'
import { withDatabases } from './engine/client/databases.ts'
import { createDesk } from './engine/client/desk.ts'
import { createWords } from './i18n/words.ts'
import { App } from './ui/App.tsx'
import { StoreContext } from './ui/context/store.ts'
import { WordsContext } from './ui/context/words.ts'
import './ui/styles.ts'
import { createStore } from './view/store.ts'
import { syncUrl, viewInAddress } from './view/sync-url.ts'

const store = createStore(viewInAddress(window))
syncUrl(store, window)

const client = new QueryClient({
  defaultOptions: {
    // Answers never go stale: another dataset is another key. The worker is there without a network.
    queries: { staleTime: Infinity, gcTime: 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
})

const desk = withDatabases(createDesk(connectWorker(startWorker), document.baseURI), async (origin, options) =>
  (await import('./engine/clickhouse/open-database.ts')).openDatabase(origin, options),
)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <WordsContext value={createWords()}>
        <StoreContext value={store}>
          <App desk={desk} />
        </StoreContext>
      </WordsContext>
    </QueryClientProvider>
  </StrictMode>,
)
