/** The countries that actors are said to belong to. */
import type { Actor, Attributed } from './event.ts'

/** Maximum number of actors that are followed from one to find out its countries: chains and circles of attributions end. */
const MAX_FOLLOWED = 64

/** An actor's own country; without one, those that it is attributed to, directly or through other actors, nearest first. */
export function countriesSaid(actor: Actor, byId: ReadonlyMap<string, Actor>): readonly string[] {
  const countries = new Set<string>()
  const followed = new Set([actor])
  for (const { country, attributions } of followed) {
    if (country !== null) {
      countries.add(country)
      continue
    }
    for (const { to } of attributions) {
      if (typeof to !== 'string') countries.add(to.country)
      else {
        const next = byId.get(to)
        if (next !== undefined && followed.size < MAX_FOLLOWED) followed.add(next)
      }
    }
  }
  return [...countries]
}

/** The countries that an actor counts for; none for one of no country. */
export function countriesOf(actor: Actor, byId: ReadonlyMap<string, Actor>, attributed: Attributed): readonly string[] {
  if (actor.country !== null) return [actor.country]
  return attributed === 'as-claimed' ? countriesSaid(actor, byId) : []
}
