import type { Store } from './store.ts'

/**
 * Wraps the store so that a change to another dataset is passed to `hold` first; if `hold` takes it, it is made only
 * when confirmed. Back and Forward use the wrapped store directly and do not ask.
 */
export function confirmingStore(store: Store, hold: (proceed: () => void) => boolean): Store {
  return {
    ...store,
    change(change, weight) {
      const proceed = () => store.change(change, weight)
      const { data } = store.get()
      if (change(store.get()).data === data || !hold(proceed)) proceed()
    },
  }
}
