import { createContext } from 'react'

/** Origin of the page around the frame; `null` if the address names none. */
export const HostContext = createContext<string | null>(null)
