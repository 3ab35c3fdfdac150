// First, so that the worker begins while the page is still being put together.
import { serviceWorkerUrl, startWorker } from './start-worker.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectWorker } from './engine/client/connection.ts'
import { withDatabases } from './engine/client/databases.ts'
import { createWorkerOpener } from './engine/client/worker-opener.ts'
import { createWords } from './i18n/words.ts'
import { App } from './ui/app/App.tsx'
import { createQueryClient } from './ui/context/query-client.ts'
import { StoreContext } from './ui/context/store.ts'
import { NO_UPDATES, UpdatesContext } from './ui/context/updates.ts'
import { watchUpdates } from './ui/local/updates.ts'
import { WordsContext } from './ui/context/words.ts'
import './ui/app/styles.ts'
import { LaterPart } from './ui/widgets/Boundary.tsx'
import { lazyPart } from './ui/widgets/lazy-part.ts'
import { withholdComposedKeys } from './ui/widgets/composed-keys.ts'
import { createStore } from './view/store.ts'
import { embeddingInAddress, syncUrl, viewInAddress } from './view/sync-url.ts'

const EmbeddedApp = lazyPart(async () => (await import('./ui/embed/EmbeddedApp.tsx')).EmbeddedApp)

const store = createStore(viewInAddress(window))
const embedding = embeddingInAddress(window)
// In a frame, Back belongs to the page around.
if (embedding === null) syncUrl(store, window)

const desk = withDatabases(createWorkerOpener(connectWorker(startWorker), document.baseURI), async (origin, options) =>
  (await import('./engine/http/open-remote.ts')).openRemote(origin, options),
)

// A frame is the page's around it, and while developing every change would wait.
const updates = embedding === null && import.meta.env.PROD ? watchUpdates(serviceWorkerUrl) : NO_UPDATES

withholdComposedKeys(window)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <WordsContext value={createWords()}>
        <StoreContext value={store}>
          <UpdatesContext value={updates}>
            <LaterPart label={document.title}>
              {embedding === null ? <App desk={desk} /> : <EmbeddedApp desk={desk} embedding={embedding} />}
            </LaterPart>
          </UpdatesContext>
        </StoreContext>
      </WordsContext>
    </QueryClientProvider>
  </StrictMode>,
)
