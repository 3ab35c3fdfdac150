import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Outcome, Refusal } from './dataset-storage.ts'
import { loadAnew } from '../widgets/load-anew.ts'
import { isSame, KEPT_MARK, type LocalDataset } from './local-dataset.ts'

/** What has become of keeping a dataset. Forgotten is what the reader asked for. */
export type StorageState = 'keeping' | 'kept' | 'forgotten' | 'not-forgotten' | Refusal

type Kept = ReadonlyMap<string, LocalDataset>

export interface DatasetKeeping {
  /** Stored datasets by `data`. */
  readonly kept: Kept
  readonly isLookedUp: boolean
  /** By `data`. What was kept before and not touched since has none. */
  readonly states: ReadonlyMap<string, StorageState>
  /** Keeps a dataset, unless just that is kept, or was forgotten. Gives its `data` from now on: another tab may have taken the name. */
  readonly keep: (data: string, dataset: LocalDataset) => Promise<string>
  /** What comes next as `data` is to be kept, whatever became of what was there before. */
  readonly release: (data: string) => void
  readonly forget: (data: string) => Promise<void>
}

const KEPT = ['kept']
const NOTHING: Kept = new Map()

const load = () => loadAnew(() => import('./dataset-storage.ts'))

/** The browser's storage is looked into only where something `isNeeded`, or was ever kept. */
export function useStoredDatasets(isNeeded: boolean): DatasetKeeping {
  const client = useQueryClient()
  const [states, setStates] = useState<ReadonlyMap<string, StorageState>>(new Map())
  const [isMarked] = useState(hasMark)
  const { data: kept = NOTHING, isPending } = useQuery({
    queryKey: KEPT,
    queryFn: async () => (await load()).listKept(),
    enabled: isNeeded || isMarked,
    gcTime: Infinity,
    structuralSharing: false,
  })
  return useMemo(() => {
    const say = (data: string, state: StorageState | null) =>
      setStates((states) => {
        const next = new Map(states)
        if (state === null) next.delete(data)
        else next.set(data, state)
        return next
      })
    return {
      kept,
      isLookedUp: isNeeded && isPending,
      states,
      async keep(data, dataset) {
        const before = kept.get(data)
        if (states.get(data) === 'forgotten' || (before && isSame(before, dataset))) return data
        say(data, 'keeping')
        const outcome = await load().then(
          ({ keepLater }) => keepLater(data, dataset),
          (): Outcome => ({ kept: false, refusal: 'refused' }),
        )
        if (!outcome.kept) {
          await change(client, (kept) => kept.delete(data))
          say(data, outcome.refusal)
          return data
        }
        await change(client, (kept) => kept.set(outcome.data, dataset))
        if (outcome.data !== data) say(data, null)
        say(outcome.data, 'kept')
        return outcome.data
      },
      release: (data) => say(data, null),
      async forget(data) {
        const isForgotten = await load()
          .then(({ forgetDataset }) => forgetDataset(data))
          .then(
            () => true,
            () => false,
          )
        if (isForgotten) await change(client, (kept) => kept.delete(data))
        say(data, isForgotten ? 'forgotten' : 'not-forgotten')
      },
    }
  }, [kept, isNeeded, isPending, states, client])
}

async function change(client: QueryClient, how: (kept: Map<string, LocalDataset>) => unknown): Promise<void> {
  await client.cancelQueries({ queryKey: KEPT })
  const kept = new Map(client.getQueryData<Kept>(KEPT))
  how(kept)
  client.setQueryData<Kept>(KEPT, kept)
}

function hasMark(): boolean {
  try {
    return localStorage.getItem(KEPT_MARK) !== null
  } catch {
    return false
  }
}
