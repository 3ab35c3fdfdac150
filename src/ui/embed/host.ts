import { createContext } from 'react'

/** The origin of the page around an embedded one, where its address names one. */
export const HostContext = createContext<string | null>(null)
