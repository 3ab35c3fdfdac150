/** Exports `useActorNames`, which tells who speaks or is spoken of in one text. */
import { useCallback } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

/** Returns a function that lists the names of actors, each in its own direction; an unknown id stands for itself. */
export function useActorNames(): (ids: readonly string[]) => string {
  const { t, isolate } = useWords()
  const { actors } = useDataset()
  return useCallback(
    (ids) => ids.map((id) => isolate(actors.get(id)?.name ?? id)).join(t.separator),
    [t, isolate, actors],
  )
}
