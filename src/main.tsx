// First, so that the worker begins while the page is still being put together.
import { startWorker } from './start-worker.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectWorker } from './engine/client/connection.ts'
import { createDesk } from './engine/client/desk.ts'
import { createWords } from './i18n/words.ts'
import { App } from './ui/App.tsx'
import { createQueryClient } from './ui/context/query-client.ts'
import { StoreContext } from './ui/context/store.ts'
import { WordsContext } from './ui/context/words.ts'
import './ui/styles.ts'
import { createStore } from './view/store.ts'
import { syncUrl, viewInAddress } from './view/sync-url.ts'

const store = createStore(viewInAddress(window))
syncUrl(store, window)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <WordsContext value={createWords()}>
        <StoreContext value={store}>
          <App desk={createDesk(connectWorker(startWorker), document.baseURI)} />
        </StoreContext>
      </WordsContext>
    </QueryClientProvider>
  </StrictMode>,
)
