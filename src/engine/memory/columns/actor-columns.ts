/** The actors of a dataset by number, in the order of its head. */
import { actorNameIn } from '../../../model/actor-name.ts'
import { PAGE_LANGUAGE } from '../../../model/reader-text.ts'
import { countriesOf } from '../../../model/attributed.ts'
import type { Actor, Attributed } from '../../../model/event.ts'
import { NO_VALUE } from '../../../model/field.ts'
import { compareText } from '../../order.ts'
import { fold } from '../../../base/fold.ts'
import { Dictionary } from './dictionary.ts'

export interface ActorColumns {
  readonly actors: readonly Actor[]
  readonly ids: readonly string[]
  /** The numbers of each actor's countries in `countryNames`, at least one. */
  readonly countries: { readonly [A in Attributed]: readonly (readonly number[])[] }
  /** `NO_VALUE` among them where an actor has none. */
  readonly countryNames: readonly string[]
  /** Each actor and all that it is part of, nearest first. */
  readonly wholes: readonly (readonly number[])[]
  /** Folded name, names and aliases, one per line. */
  readonly folded: readonly string[]
  /** Rank by folded name in the language of the readers; equal names have equal ranks. */
  readonly nameRanks: readonly number[]
}

export function actorColumnsOf(actors: readonly Actor[], language = PAGE_LANGUAGE): ActorColumns {
  const numbers = new Map(actors.map((actor, number) => [actor.id, number]))
  const parents = actors.map(({ partOf }) => (partOf === undefined ? undefined : numbers.get(partOf)))
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const countries = new Dictionary()
  const countriesBy = (attributed: Attributed) =>
    actors.map((actor) => {
      const own = countriesOf(actor, byId, attributed)
      return (own.length === 0 ? [NO_VALUE] : own).map((country) => countries.add(country))
    })
  const names = actors.map((actor) => fold(actorNameIn(actor, language)))
  const order = [...new Set(names)].sort(comparerOf(language))
  const ranks = new Map(order.map((name, rank) => [name, rank]))
  return {
    actors,
    ids: actors.map(({ id }) => id),
    countries: { 'as-claimed': countriesBy('as-claimed'), uncontested: countriesBy('uncontested') },
    countryNames: countries.names,
    wholes: actors.map((_, number) => wholesOf(number, parents)),
    folded: actors.map(foldedNames),
    nameRanks: names.map((name) => ranks.get(name)!),
  }
}

/** Names are ordered by code points in English, where folding leaves nothing else; else as the language orders them. */
const comparerOf = (language: string) =>
  language === PAGE_LANGUAGE ? compareText : new Intl.Collator(language).compare

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
  return [name, ...Object.values(names), ...aliases.map((alias) => alias.name)].map(fold).join('\n')
}
