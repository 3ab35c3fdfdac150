/** The actors of a dataset by number, in the order of its head. */
import type { Actor } from '../../../model/event.ts'
import { NO_VALUE } from '../../../model/field.ts'
import { compareText } from '../../order.ts'
import { fold } from '../../../base/fold.ts'
import { Dictionary } from './dictionary.ts'

export interface ActorColumns {
  readonly actors: readonly Actor[]
  readonly ids: readonly string[]
  /** The number of an actor's country in `countryNames`. */
  readonly countries: readonly number[]
  /** `NO_VALUE` among them where an actor has none. */
  readonly countryNames: readonly string[]
  /** Each actor and all that it is part of, nearest first. */
  readonly wholes: readonly (readonly number[])[]
  /** Folded name, names and aliases, a line each. */
  readonly folded: readonly string[]
  /** Place in the order of folded names; the same for the same name. */
  readonly nameRanks: readonly number[]
}

export function actorColumnsOf(actors: readonly Actor[]): ActorColumns {
  const numbers = new Map(actors.map((actor, number) => [actor.id, number]))
  const parents = actors.map(({ partOf }) => (partOf === undefined ? undefined : numbers.get(partOf)))
  const countries = new Dictionary()
  const names = actors.map(({ name }) => fold(name))
  const order = [...new Set(names)].sort(compareText)
  const ranks = new Map(order.map((name, rank) => [name, rank]))
  return {
    actors,
    ids: actors.map(({ id }) => id),
    countries: actors.map(({ country }) => countries.add(country ?? NO_VALUE)),
    countryNames: countries.names,
    wholes: actors.map((_, number) => wholesOf(number, parents)),
    folded: actors.map(foldedNames),
    nameRanks: names.map((name) => ranks.get(name)!),
  }
}

/** Maximum number of actors, itself included, that an actor is part of: a chain of any length takes linear time. */
const MOST_WHOLES = 64

function wholesOf(actor: number, parents: readonly (number | undefined)[]): number[] {
  const wholes = new Set<number>()
  for (let at: number | undefined = actor; at !== undefined && !wholes.has(at); at = parents[at]) {
    if (wholes.size === MOST_WHOLES) break
    wholes.add(at)
  }
  return [...wholes]
}

function foldedNames({ name, names, aliases }: Actor): string {
  return [name, ...Object.values(names), ...aliases].map(fold).join('\n')
}
