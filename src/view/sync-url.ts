import type { Store, Weight } from './store.ts'
import { readView, writeView } from './url-codec.ts'
import type { View } from './view.ts'

/** The view that the address says. */
export const viewInAddress = (page: Window): View => readView(page.location.search)

/** A drag writes the address once it rests: browsers refuse more than some hundred writes in half a minute. */
const REST = 250

/**
 * Keeps the address bar and the store alike: a `step` becomes a new entry of the history, a `drift` refines the one
 * that stands, Back and Forward restore. Returns the function that ends it.
 */
export function syncUrl(store: Store, page: Window): () => void {
  let rest: number | undefined
  let isRestoring = false

  const write = (weight: Weight) => {
    const search = writeView(store.get())
    const address = `${page.location.pathname}${search && `?${search}`}${page.location.hash}`
    if (weight === 'step') page.history.pushState(null, '', address)
    else page.history.replaceState(null, '', address)
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
    isRestoring = true
    store.change(() => viewInAddress(page))
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
