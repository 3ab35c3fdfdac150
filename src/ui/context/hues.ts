import { useMemo } from 'react'
import type { Actor } from '../../model/event.ts'
import { NO_VALUE } from '../../model/field.ts'
import { useDataset } from './engine.ts'

/** Hues that stay apart for colour-blind eyes in both themes; `colours.css` says what they look like. Hue 0 is grey. */
export const HUE_COUNT = 8

export interface Hues {
  readonly ofCountry: (country: string) => number
  readonly ofActor: (actor: string | undefined) => number
}

/**
 * A hue for every country, in the order in which the dataset names them: the same under every filter. Countries beyond
 * the palette share the grey of the unidentified, and are told apart by their names as all are.
 */
export function useHues(): Hues {
  const { actors, summary } = useDataset()
  return useMemo(() => {
    const hues = assignHues(summary.actors)
    const ofCountry = (country: string) => hues.get(country) ?? 0
    return {
      ofCountry,
      ofActor: (actor) => ofCountry((actor === undefined ? null : actors.get(actor)?.country) ?? NO_VALUE),
    }
  }, [actors, summary])
}

function assignHues(actors: readonly Actor[]): ReadonlyMap<string, number> {
  const countries = new Set(actors.flatMap(({ country }) => (country === null ? [] : [country])))
  return new Map([...countries].slice(0, HUE_COUNT).map((country, index) => [country, index + 1]))
}
