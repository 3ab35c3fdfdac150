import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Store } from '../../view/store.ts'
import type { View } from '../../view/view.ts'

export const StoreContext = createContext<Store | null>(null)

/** Returns the store of the view, for changing it. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('no store around this component')
  return store
}

/**
 * Returns a part of the view and follows its changes. `part` must return the same object while the view has not
 * changed.
 */
export function useView<T>(part: (view: View) => T): T {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => part(store.get()))
}
