/** Entry point of a saved page: one HTML file with a dataset in it. */
import { startInlineWorker } from './start-inline-worker.ts'
// Before any component, so that the order of the layers comes first in the built style sheet.
import './ui/app/styles.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectWorker } from './engine/client/connection.ts'
import { withPostedBytes } from './engine/client/posted-bytes.ts'
import { withOwnCopies } from './engine/client/own-copies.ts'
import { createWorkerOpener } from './engine/client/worker-opener.ts'
import { languageFor } from './i18n/language-choice.ts'
import { loadWords } from './i18n/languages.ts'
import { createWords, type Words } from './i18n/words.ts'
import { CopiesContext, type Copying } from './ui/context/copies.ts'
import { createQueryClient } from './ui/context/query-client.ts'
import { StoreContext } from './ui/context/store.ts'
import { carriedShelf } from './ui/copies/carried-shelf.ts'
import { SavedApp } from './ui/saved/SavedApp.tsx'
import { Speaking } from './ui/app/Speaking.tsx'
import { LaterPart } from './ui/widgets/Boundary.tsx'
import { keptLanguage } from './ui/widgets/language.ts'
import { readPage } from './view/saved-page.ts'
import { withholdComposedKeys } from './ui/widgets/composed-keys.ts'
import { createStore } from './view/store.ts'
import { languageInAddress, syncUrl, viewInAddress } from './view/sync-url.ts'
import { readView } from './view/url-codec.ts'

const page = readPage(document)
const store = createStore(viewInAddress(window, 'hash', readView(page?.saved.view ?? '')))
syncUrl(store, window, 'hash')

const copying: Copying = { shelf: carriedShelf(page?.saved.copies ?? []), read: null }
const desk = withOwnCopies(
  withPostedBytes(createWorkerOpener(connectWorker(startInlineWorker), document.baseURI)),
  copying.shelf.all,
)

withholdComposedKeys(window)

const root = createRoot(document.getElementById('root')!)

const render = (words: Words) =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <Speaking first={words}>
          <StoreContext value={store}>
            <LaterPart label={document.title}>
              <CopiesContext value={copying}>
                <SavedApp desk={desk} page={page} />
              </CopiesContext>
            </LaterPart>
          </StoreContext>
        </Speaking>
      </QueryClientProvider>
    </StrictMode>,
  )

const language = languageFor([languageInAddress(window, 'hash'), keptLanguage(), ...navigator.languages])
// English is here already; another language is rendered once it has been fetched.
if (language === 'en') render(createWords())
else void loadWords(language).then(render)
