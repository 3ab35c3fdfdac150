// First, so that the worker begins while the page is still being put together.
import { inertDocument, serviceWorkerUrl, startPdfWorker, startWorker } from './start-worker.ts'
// Before any component, so that the order of the layers comes first in the built style sheet.
import './ui/app/styles.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectWorker } from './engine/client/connection.ts'
import { withDatabases } from './engine/client/databases.ts'
import { withOwnCopies } from './engine/client/own-copies.ts'
import { createWorkerOpener } from './engine/client/worker-opener.ts'
import { languageFor } from './i18n/language-choice.ts'
import { loadWords } from './i18n/languages.ts'
import { createWords, type Words } from './i18n/words.ts'
import { App } from './ui/app/App.tsx'
import { CopiesContext, type Copying } from './ui/context/copies.ts'
import { createQueryClient } from './ui/context/query-client.ts'
import { StoreContext } from './ui/context/store.ts'
import { NO_UPDATES, UpdatesContext } from './ui/context/updates.ts'
import { createShelf } from './ui/copies/shelf.ts'
import { watchUpdates } from './ui/local/updates.ts'
import { Speaking } from './ui/app/Speaking.tsx'
import { LaterPart } from './ui/widgets/Boundary.tsx'
import { keptLanguage } from './ui/widgets/language.ts'
import { lazyPart } from './ui/widgets/lazy-part.ts'
import { loadAnew } from './ui/widgets/load-anew.ts'
import { withholdComposedKeys } from './ui/widgets/composed-keys.ts'
import { createStore } from './view/store.ts'
import { embeddingInAddress, languageInAddress, syncUrl, viewInAddress } from './view/sync-url.ts'

const EmbeddedApp = lazyPart(async () => (await import('./ui/embed/EmbeddedApp.tsx')).EmbeddedApp)

const store = createStore(viewInAddress(window))
const embedding = embeddingInAddress(window)
// In a frame, Back belongs to the page around.
if (embedding === null) syncUrl(store, window)

const copying: Copying = {
  shelf: createShelf(),
  read: async (file, signal) =>
    (await loadAnew(() => import('./ui/copies/read-copy.ts'))).readCopy(
      file,
      { inertDocument, startPdfWorker },
      signal,
    ),
}

const opener = withDatabases(
  createWorkerOpener(connectWorker(startWorker), document.baseURI),
  async (origin, options) => (await import('./engine/http/open-remote.ts')).openRemote(origin, options),
)
// A page around a frame is not to learn what the user has.
const desk = embedding === null ? withOwnCopies(opener, copying.shelf.all) : opener

// A frame is the page's around it, and while developing every change would wait.
const updates = embedding === null && import.meta.env.PROD ? watchUpdates(serviceWorkerUrl) : NO_UPDATES

withholdComposedKeys(window)

const root = createRoot(document.getElementById('root')!)

const render = (words: Words) =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <Speaking first={words}>
          <StoreContext value={store}>
            <UpdatesContext value={updates}>
              <LaterPart label={document.title}>
                {embedding === null ? (
                  <CopiesContext value={copying}>
                    <App desk={desk} />
                  </CopiesContext>
                ) : (
                  <EmbeddedApp desk={desk} embedding={embedding} />
                )}
              </LaterPart>
            </UpdatesContext>
          </StoreContext>
        </Speaking>
      </QueryClientProvider>
    </StrictMode>,
  )

const language = languageFor([languageInAddress(window), keptLanguage(), ...navigator.languages])
// English is here already; another language is rendered once it has been fetched.
if (language === 'en') render(createWords())
else void loadWords(language).then(render)
