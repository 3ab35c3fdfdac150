import { useMemo } from 'react'
import { useAnswer } from '../context/engine.ts'

/** As many of an exchange as can be told apart in the picture. */
const MOST = 200
const NOBODY: ReadonlySet<string> = new Set()

/** The ids of the exchange of the selected event; empty without one. */
export function useSelectedExchange(selected: string | null): ReadonlySet<string> {
  const { data } = useAnswer(selected === null ? null : { ask: 'exchange', id: selected, limit: MOST })
  return useMemo(
    () => (selected === null || !data ? NOBODY : new Set(data.events.map(({ id }) => id))),
    [data, selected],
  )
}
