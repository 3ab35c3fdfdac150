import type { Store, Weight } from './store.ts'
import { readEmbedding } from './embedding.ts'
import { carryLanguage, readLanguage } from './language.ts'
import { isFromNewer, readView, writeView } from './url-codec.ts'
import type { View } from './view.ts'

/** Which part of the URL holds the view: the query string, or the hash (pages opened from `file:`). */
export type AddressPart = 'search' | 'hash'

/** The view that the address says; `first` where a hash says none, as that of a link within the page does. */
export function viewInAddress(page: Window, part: AddressPart = 'search', first?: View): View {
  const { search, hash } = page.location
  if (part === 'search') return readView(search)
  return hash.startsWith('#?') ? readView(hash.slice(1)) : (first ?? readView(''))
}

/** Whether the address was written by a newer version of the page. */
export function isNewerAddress(page: Window, part: AddressPart = 'search'): boolean {
  const { search, hash } = page.location
  return isFromNewer(part === 'search' ? search : hash.replace(/^#\??/, ''))
}

/** How the page is embedded by its address; `null` where it stands alone. */
export const embeddingInAddress = (page: Window) => readEmbedding(page.location.search)

/** The language that the user wrote into the address; `null` if there is none. */
export const languageInAddress = (page: Window, part: AddressPart = 'search') => readLanguage(wordsIn(page, part))

/** The part of the address that holds the view, without its sign. */
const wordsIn = ({ location }: Window, part: AddressPart) =>
  part === 'search' ? location.search : location.hash.replace(/^#(?=\?)/, '')

/** A drag writes the address once it rests: browsers refuse more than some hundred writes in half a minute. */
const REST = 250

/**
 * Keeps the address bar and the store alike: a `step` becomes a new entry of the history, a `drift` refines the one
 * that stands, Back and Forward restore. Returns the function that ends it. Where the browser keeps a page from its
 * address, as some do with files, the store alone knows.
 */
export function syncUrl(store: Store, page: Window, part: AddressPart = 'search'): () => void {
  const first = store.get()
  let rest: number | undefined
  let isRestoring = false

  const write = (weight: Weight) => {
    const words = carryLanguage(writeView(store.get()), wordsIn(page, part))
    const { pathname, hash } = page.location
    const address = part === 'hash' ? `#?${words}` : `${pathname}${words && `?${words}`}${hash}`
    try {
      if (weight === 'step') page.history.pushState(null, '', address)
      else page.history.replaceState(null, '', address)
    } catch {
      // Refused.
    }
  }
  const settle = () => {
    if (rest === undefined) return
    page.clearTimeout(rest)
    rest = undefined
    write('drift')
  }
  const follow = (weight: Weight) => {
    if (isRestoring) return
    if (weight === 'step') {
      page.clearTimeout(rest)
      rest = undefined
      write('step')
    } else {
      page.clearTimeout(rest)
      rest = page.setTimeout(settle, REST)
    }
  }
  const restore = () => {
    page.clearTimeout(rest)
    rest = undefined
    // A link within the page is no other view.
    if (part === 'hash' && /^#[^?]/.test(page.location.hash)) return
    isRestoring = true
    store.change(() => viewInAddress(page, part, first))
    isRestoring = false
  }

  const unsubscribe = store.subscribe(follow)
  page.addEventListener('popstate', restore)
  page.addEventListener('pagehide', settle)
  return () => {
    settle()
    unsubscribe()
    page.removeEventListener('popstate', restore)
    page.removeEventListener('pagehide', settle)
  }
}
