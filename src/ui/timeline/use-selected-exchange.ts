import { useMemo } from 'react'
import { EXCHANGE_LIMIT, useAnswer } from '../context/dataset.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** Returns the ids of the exchange of the selected event; empty without one. */
export function useSelectedExchange(selected: string | null): ReadonlySet<string> {
  const { data } = useAnswer(selected === null ? null : { kind: 'exchange', id: selected, limit: EXCHANGE_LIMIT })
  return useMemo(
    () => (selected === null || !data ? NOBODY : new Set(data.events.map(({ id }) => id))),
    [data, selected],
  )
}
