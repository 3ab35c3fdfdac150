/** Exports `useHanVariants`, for what searches in the page itself. Used by hits, filters and the command palette. */
import { useEffect, useReducer } from 'react'
import { loadVariants } from '../../base/han-variants.ts'
import { loadAnew } from './load-anew.ts'

/** Loads the variants of a search text's Han letters and renders anew with them. Without them, letters match themselves. */
export function useHanVariants(text: string): void {
  const [, renderAnew] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    let isShown = true
    void loadAnew(async () => loadVariants(text)).then(
      () => isShown && renderAnew(),
      () => undefined,
    )
    return () => void (isShown = false)
  }, [text])
}
