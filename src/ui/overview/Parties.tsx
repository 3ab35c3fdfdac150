import { useCallback, useMemo } from 'react'
import { NO_VALUE } from '../../model/field.ts'
import { useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { sideOfActors } from '../events/side-of.ts'

interface PartySide {
  readonly country: string
  readonly name: string
  /** Whether these are only said to belong to the country. */
  readonly isSaid: boolean
  /** Names of the actors that are more than the country itself. */
  readonly actors: readonly string[]
}

/** The first country that an actor counts for, under the filter's reading of attributions. */
export function useSideOf(): (actor: string) => string {
  const dataset = useDataset()
  const attributed = useView((view) => view.filter.attributed)
  return useMemo(() => sideOfActors(dataset, attributed), [dataset, attributed])
}

/** Actors told by their country, in the order in which they stand. */
export function useSidesOf(): (actors: readonly string[]) => readonly PartySide[] {
  const { t, country: countryName, isolate } = useWords()
  const { actors } = useDataset()
  const sideOf = useSideOf()
  return useCallback(
    (ids) => {
      const sides = new Map<string, { readonly country: string; readonly isSaid: boolean; readonly names: string[] }>()
      for (const id of ids) {
        const actor = actors.get(id)
        const country = sideOf(id)
        const isSaid = country !== NO_VALUE && actor?.country === null
        const key = `${country} ${isSaid}`
        const side = sides.get(key) ?? { country, isSaid, names: [] }
        sides.set(key, side)
        side.names.push(isolate(actor?.name ?? id))
      }
      return Array.from(sides.values(), ({ country, isSaid, names }) => {
        const name = country === NO_VALUE ? t.filters.noCountry : countryName(country)
        return { country, name, isSaid, actors: names.filter((own) => own !== isolate(name)) }
      })
    },
    [actors, sideOf, t, countryName, isolate],
  )
}

/** More are told by their number. */
const MOST = 2

/** The side in its colour and by its name, and who of it. */
export function Parties({ actors }: { readonly actors: readonly string[] }) {
  const { t, number } = useWords()
  const { hues } = useDataset()
  const sidesOf = useSidesOf()
  return sidesOf(actors).map(({ country, name, isSaid, actors: names }, at) => (
    <span key={`${country} ${isSaid}`} className="ov-party">
      {at > 0 && ' '}
      <span className="ov-pill" data-hue={hues.ofCountry(country)} data-said={isSaid}>
        {isSaid ? t.exchanges.saidToBe(name) : name}
      </span>{' '}
      {names.length > MOST
        ? t.exchanges.and(names.slice(0, MOST).join(t.separator), number(names.length - MOST))
        : names.join(t.separator)}
    </span>
  ))
}
