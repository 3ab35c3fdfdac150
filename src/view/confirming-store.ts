import type { Store } from './store.ts'

/**
 * The store, but for changes to another dataset: those are shown to `hold` first, and where it takes one it is not made
 * before it says so. Back and Forward do not ask: they go by the store itself.
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
