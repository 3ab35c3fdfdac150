import type { Actor } from '../model/event.ts'
import { NO_VALUE } from '../model/field.ts'

/**
 * Number of hues, chosen to stay apart for colour-blind users in both themes; `colours.css` defines them. Hue 0 is
 * grey.
 */
export const HUE_COUNT = 8

export interface Hues {
  readonly ofCountry: (country: string) => number
  readonly ofActor: (actor: string | undefined) => number
}

/**
 * Assigns a hue to every country in the order in which the dataset names them, so that it is the same under every
 * filter. Countries beyond the palette share the grey of the unidentified and are told apart by their names.
 */
export function huesOf(actors: ReadonlyMap<string, Actor>): Hues {
  const countries = new Set([...actors.values()].flatMap(({ country }) => (country === null ? [] : [country])))
  const hues = new Map([...countries].slice(0, HUE_COUNT).map((country, index) => [country, index + 1]))
  const ofCountry = (country: string) => hues.get(country) ?? 0
  return {
    ofCountry,
    ofActor: (actor) => ofCountry((actor === undefined ? null : actors.get(actor)?.country) ?? NO_VALUE),
  }
}
