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
  /** What is to be known of actors on one side, by ids; unknown ones stand apart. Costs a pass over them. */
  readonly sideOf: (ids: readonly string[]) => StandingSide
  /** The best standing of any of the speakers to any of the accused. Costs a pass over the side of fewer. */
  readonly of: (speakers: StandingSide, accused: StandingSide) => Standing
  /** Whether anybody could answer for one of these. */
  readonly isAnswerable: (accused: readonly string[]) => boolean
}

/** Kinds of actors that speak for the country that they are of; a person has a country only if in office. */
const OFFICIAL: ReadonlySet<string> = new Set(['state', 'agency', 'military', 'official', 'person'])

/** Kinds of actors that have no spokesman of their own. */
const COLLECTIVE: ReadonlySet<string> = new Set(['group', 'collective'])

/** Sets of what the actors of a side have, put together. */
export interface StandingSide {
  readonly ids: ReadonlySet<string>
  readonly wholes: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  /** The countries that those of them who are in office speak for. */
  readonly official: ReadonlySet<string>
}

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
    sideOf: (ids) => together(found(ids)),
    of(speakers, accused) {
      if (canAnswerFor(speakers, accused)) return 'accused'
      return haveCommon(speakers.countries, accused.countries) ? 'compatriot' : 'other'
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

function together(all: readonly Known[]): StandingSide {
  return {
    ids: new Set(all.map(({ actor }) => actor.id)),
    wholes: all.length === 1 ? all[0]!.wholes : new Set(all.flatMap(({ wholes }) => [...wholes])),
    countries: all.length === 1 ? all[0]!.countries : new Set(all.flatMap(({ countries }) => [...countries])),
    official: new Set(
      all.flatMap(({ actor: { country, kind } }) => (country !== null && OFFICIAL.has(kind ?? '') ? [country] : [])),
    ),
  }
}

/** For itself, for what it is part of, for its parts, and for those of a country for which it speaks. */
function canAnswerFor(speakers: StandingSide, accused: StandingSide): boolean {
  return (
    haveCommon(speakers.ids, accused.wholes) ||
    haveCommon(speakers.wholes, accused.ids) ||
    haveCommon(speakers.official, accused.countries)
  )
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  for (const one of fewer) if (more.has(one)) return true
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
