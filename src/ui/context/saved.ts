import { createContext, useContext, type ReactNode } from 'react'

/** What a page that was saved as a file, with its dataset in it, has to say of itself; `null` in the app. */
export const SavedContext = createContext<ReactNode>(null)

export const useSavedNote = (): ReactNode => useContext(SavedContext)
