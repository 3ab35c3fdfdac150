/** Exports the names of actors as a text for readers: of one, and of several. */
import { useCallback } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

/** Returns a function that gives an actor's name, in its own direction; the id if there is no such actor. */
export function useActorName(): (id: string) => string {
  const { isolate } = useWords()
  const { actors } = useDataset()
  return useCallback((id) => isolate(actors.get(id)?.name ?? id), [isolate, actors])
}

/** Returns a function that lists the names of actors. */
export function useActorNames(): (ids: readonly string[]) => string {
  const { t } = useWords()
  const nameOf = useActorName()
  return useCallback((ids) => ids.map(nameOf).join(t.separator), [t, nameOf])
}
