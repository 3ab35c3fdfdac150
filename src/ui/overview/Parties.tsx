import { useCallback } from 'react'
import { NO_VALUE } from '../../model/field.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

interface PartySide {
  readonly country: string
  readonly name: string
  /** Of the actors that are more than the country itself. */
  readonly actors: readonly string[]
}

/** Actors told by their country, in the order in which they stand. */
export function useSidesOf(): (actors: readonly string[]) => readonly PartySide[] {
  const { t, country: countryName } = useWords()
  const dataset = useDataset()
  return useCallback(
    (actors) => {
      const sides = new Map<string, string[]>()
      for (const id of actors) {
        const actor = dataset.actors.get(id)
        const country = actor?.country ?? NO_VALUE
        sides.set(country, [...(sides.get(country) ?? []), actor?.name ?? id])
      }
      return Array.from(sides, ([country, names]) => {
        const name = country === NO_VALUE ? t.filters.noCountry : countryName(country)
        return { country, name, actors: names.filter((own) => own !== name) }
      })
    },
    [dataset, t, countryName],
  )
}

/** More are told by their number. */
const MOST = 2

/** The side in its colour and by its name, and who of it. */
export function Parties({ actors }: { readonly actors: readonly string[] }) {
  const { t, number } = useWords()
  const { hues } = useDataset()
  const sidesOf = useSidesOf()
  return sidesOf(actors).map(({ country, name, actors: names }, at) => (
    <span key={country} className="ov-party">
      {at > 0 && ' '}
      <span className="ov-pill" data-hue={hues.ofCountry(country)}>
        {name}
      </span>{' '}
      {names.length > MOST
        ? t.exchanges.and(names.slice(0, MOST).join(', '), number(names.length - MOST))
        : names.join(', ')}
    </span>
  ))
}
