import { createContext, useContext, type ReactNode } from 'react'

/** Facts about a saved page (a file with its dataset inside); `null` in the app. */
export const SavedContext = createContext<ReactNode>(null)

export const useSavedNote = (): ReactNode => useContext(SavedContext)
