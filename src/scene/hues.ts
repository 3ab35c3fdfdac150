import type { Actor } from '../model/event.ts'
import { NO_VALUE } from '../model/field.ts'

/**
 * Number of hues, chosen to stay apart for colour-blind users in both themes; `colours.css` defines them. Hue 0 is
 * grey.
 */
export const HUE_COUNT = 7

export interface Hues {
  readonly ofCountry: (country: string) => number
  readonly ofActor: (actor: string | undefined) => number
}

/**
 * Assigns a hue to each of the first countries that the dataset names, by its code and not by who comes first, so that it
 * is the same under every filter and says nothing about a side. A country whose hue is taken gets the next free one.
 * Countries beyond the palette share the grey of the unidentified and are told apart by their names.
 */
export function huesOf(actors: ReadonlyMap<string, Actor>): Hues {
  const countries = new Set([...actors.values()].flatMap(({ country }) => (country === null ? [] : [country])))
  const hues = new Map<string, number>()
  const taken = new Set<number>()
  for (const country of [...countries].slice(0, HUE_COUNT).sort()) {
    let hue = preferred(country)
    while (taken.has(hue)) hue = (hue % HUE_COUNT) + 1
    taken.add(hue)
    hues.set(country, hue)
  }
  const ofCountry = (country: string) => hues.get(country) ?? 0
  return {
    ofCountry,
    ofActor: (actor) => ofCountry((actor === undefined ? null : actors.get(actor)?.country) ?? NO_VALUE),
  }
}

/** The hue of a code alone, from 1 to `HUE_COUNT`: its letters as digits of base 26. */
function preferred(code: string): number {
  let number = 0
  for (let at = 0; at < code.length; at++) number = (number * 26 + code.charCodeAt(at)) % HUE_COUNT
  return number + 1
}
