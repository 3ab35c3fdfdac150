/** Who can answer an accusation: `createStandings`, for the checks and the engines. */
import type { Actor } from './event.ts'
import { countriesSaid } from './attributed.ts'

/**
 * How those who answer stand to those accused: as `accused` they can answer; anything else is a comment, by `compatriot`s of
 * an accused or by `other`s.
 */
export const STANDINGS = ['accused', 'compatriot', 'other'] as const
export type Standing = (typeof STANDINGS)[number]

export interface Standings {
  /** The best standing of any of the actors in `speakers` to any in `accused`; by ids, unknown ones stand apart. */
  readonly of: (speakers: readonly string[], accused: readonly string[]) => Standing
  /** Whether anybody could answer for one of these. */
  readonly isAnswerable: (accused: readonly string[]) => boolean
}

/** Kinds of actors that speak for the country that they are of; a person has a country only if in office. */
const OFFICIAL: ReadonlySet<string> = new Set(['state', 'agency', 'military', 'official', 'person'])

/** Kinds of actors that have no spokesman of their own. */
const COLLECTIVE: ReadonlySet<string> = new Set(['group', 'collective'])

interface Known {
  readonly actor: Actor
  /** The actor and all that it is part of. */
  readonly wholes: ReadonlySet<string>
  /** The countries of those, and those that it is attributed to. */
  readonly countries: ReadonlySet<string>
}

/** `partOf` may have no cycles; of two actors with one id the first counts. Costs a walk up from each actor that is asked about. */
export function createStandings(actors: readonly Actor[]): Standings {
  const byId = new Map<string, Actor>()
  for (const actor of actors) if (!byId.has(actor.id)) byId.set(actor.id, actor)
  const remembered = new Map<string, Known | null>()
  const knownOf = (id: string): Known | null => {
    const actor = byId.get(id)
    const known = remembered.get(id) ?? (actor === undefined ? null : describe(actor, byId))
    remembered.set(id, known)
    return known
  }
  const found = (ids: readonly string[]) => ids.map(knownOf).filter((known) => known !== null)
  return {
    of(speakers, accused) {
      const targets = found(accused)
      let best: Standing = 'other'
      for (const speaker of found(speakers)) {
        for (const target of targets) {
          if (canAnswerFor(speaker, target)) return 'accused'
          if (sharesCountry(speaker, target)) best = 'compatriot'
        }
      }
      return best
    },
    isAnswerable: (accused) => found(accused).some(hasSpokesman),
  }
}

function describe(actor: Actor, byId: ReadonlyMap<string, Actor>): Known {
  const wholes = new Set<string>()
  const countries = new Set<string>()
  for (let at: Actor | undefined = actor; at !== undefined && !wholes.has(at.id); at = byId.get(at.partOf ?? '')) {
    wholes.add(at.id)
    for (const country of countriesSaid(at, byId)) countries.add(country)
  }
  return { actor, wholes, countries }
}

function canAnswerFor(speaker: Known, accused: Known): boolean {
  if (accused.wholes.has(speaker.actor.id) || speaker.wholes.has(accused.actor.id)) return true
  const { country, kind } = speaker.actor
  return country !== null && OFFICIAL.has(kind ?? '') && accused.countries.has(country)
}

function sharesCountry(speaker: Known, accused: Known): boolean {
  for (const country of speaker.countries) if (accused.countries.has(country)) return true
  return false
}

function hasSpokesman({ actor, countries }: Known): boolean {
  return (
    !COLLECTIVE.has(actor.kind ?? '') ||
    countries.size > 0 ||
    actor.partOf !== undefined ||
    actor.attributions.length > 0
  )
}
