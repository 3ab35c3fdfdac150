import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Store } from '../../view/store.ts'
import type { View } from '../../view/view.ts'

export const StoreContext = createContext<Store | null>(null)

/** The store of the view; for changing it. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('no store around this component')
  return store
}

/** A part of the view, kept current. The part must be the same object while the view says the same. */
export function useView<T>(part: (view: View) => T): T {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => part(store.get()))
}
