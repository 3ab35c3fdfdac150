import { createContext, useContext } from 'react'

/** The panel of filters, where it is put up only when it is wanted. */
export interface FilterSheet {
  readonly isOpen: boolean
  readonly toggle: () => void
}

export const FilterSheetContext = createContext<FilterSheet | null>(null)

/** `null` where there is none. */
export const useFilterSheet = (): FilterSheet | null => useContext(FilterSheetContext)
