import { useCallback } from 'react'
import { useDataset } from '../context/dataset.ts'

/** Returns a function that gives the name of an actor; its id if the dataset has no such actor. */
export function useActorName(): (id: string) => string {
  const { actors } = useDataset()
  return useCallback((id) => actors.get(id)?.name ?? id, [actors])
}
