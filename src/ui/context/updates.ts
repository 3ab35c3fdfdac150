import { createContext, useContext, useSyncExternalStore } from 'react'

/** Whether a new version of the app waits, and how to go on with it. */
export interface Updates {
  readonly subscribe: (listener: () => void) => () => void
  readonly isWaiting: () => boolean
  /** Loads the page anew with the new version. */
  readonly accept: () => void
}

/** Stands in where nothing is kept for a time without a network: in a frame, in a saved page, while developing. */
export const NO_UPDATES: Updates = { subscribe: () => () => {}, isWaiting: () => false, accept: () => {} }

export const UpdatesContext = createContext<Updates>(NO_UPDATES)

/** Returns the function that goes on with the new version; `null` if there is none. */
export function useUpdate(): (() => void) | null {
  const { subscribe, isWaiting, accept } = useContext(UpdatesContext)
  return useSyncExternalStore(subscribe, isWaiting) ? accept : null
}
