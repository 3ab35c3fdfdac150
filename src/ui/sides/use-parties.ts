import { useMemo } from 'react'
import { NO_FILTER } from '../../engine/filter.ts'
import { NO_VALUE, type Party } from '../../model/field.ts'
import { useAnswer } from '../context/dataset.ts'
import { useView } from '../context/store.ts'

/** Keeps every event, with sides read as speakers, so that the choice is the same under every filter. */
const SPEAKERS = { ...NO_FILTER, side: 'by' } as const
const MOST = 2000

export interface Parties {
  /** Left and right side; `null` until it is known who speaks. */
  readonly sides: readonly [Party, Party] | null
  readonly countries: readonly Party[]
  readonly actors: readonly Party[]
}

/**
 * Returns the two sides that the view names, else the two countries that speak most, the first to speak on the left.
 */
export function useParties(): Parties {
  const chosen = useView((view) => view.sides)
  const { data: facets } = useAnswer({ kind: 'facets', filter: SPEAKERS, fields: ['country', 'actor'], limit: MOST })
  const { data: lanes } = useAnswer({ kind: 'lanes', filter: NO_FILTER, field: 'country' })
  return useMemo(() => {
    const countries = (facets?.country ?? []).map(({ value }): Party => ({ field: 'country', value }))
    const actors = (facets?.actor ?? []).map(({ value }): Party => ({ field: 'actor', value }))
    const first = lanes?.lanes.map(({ value }) => value) ?? []
    const place = ({ value }: Party) => (first.includes(value) ? first.indexOf(value) : first.length)
    const most = [...countries.filter(({ value }) => value !== NO_VALUE), ...actors].slice(0, 2)
    const [left, right = left] = most.sort((a, b) => place(a) - place(b))
    const usual: readonly [Party, Party] | null = facets && lanes && left && right ? [left, right] : null
    return { sides: chosen ?? usual, countries, actors }
  }, [chosen, facets, lanes])
}
