/** The rules of actors: their countries, and what they are part of. */
import { checkEach } from './check-each.ts'
import type { Checked } from './check-each.ts'
import { COUNTRIES } from '../countries.ts'
import type { Actor } from '../event.ts'
import { isObject } from './known-fields.ts'
import type { Finding, Path } from '../finding.ts'
import { actorSchema } from './schema.ts'

export function checkActors(raws: readonly unknown[]): Checked<Actor> {
  const checked = checkEach(raws, 'actors', actorSchema)
  const pathOf = (index: number): Path => ['actors', checked.places[index]!]
  const countries = checked.kept.flatMap((actor, index) =>
    checkCountry(actor, raws[checked.places[index]!], pathOf(index)),
  )
  const whole = cutLooseParts(checked.kept, checked.leftOut, pathOf)
  return { ...checked, kept: whole.actors, findings: [...checked.findings, ...countries, ...whole.findings] }
}

/** `country: null` states that the actor is unidentified or belongs to none; only silence is worth a warning. */
function checkCountry({ country }: Actor, raw: unknown, path: Path): Finding[] {
  if (country === null) {
    const isStated = isObject(raw) && Object.hasOwn(raw, 'country')
    return isStated ? [] : [{ kind: 'actor-without-country', path }]
  }
  if (COUNTRIES.has(country)) return []
  const upper = country.trim().toUpperCase()
  const hint = COUNTRIES.has(upper) ? upper : undefined
  return [{ kind: 'unknown-country', path: [...path, 'country'], value: country, hint }]
}

/** Takes out every `partOf` that leads nowhere or, followed upwards, back to its actor. */
function cutLooseParts(
  actors: readonly Actor[],
  leftOut: ReadonlySet<string>,
  pathOf: (index: number) => Path,
): { readonly actors: readonly Actor[]; readonly findings: readonly Finding[] } {
  const wholes = new Map(actors.map(({ id, partOf }) => [id, partOf]))
  const findings: Finding[] = []
  const cut = (actor: Actor, index: number, kind: Finding['kind']): Actor => {
    findings.push({ kind, path: [...pathOf(index), 'partOf'], value: actor.partOf })
    wholes.set(actor.id, undefined)
    const { partOf: _, ...rest } = actor
    return rest
  }
  const climbed = new Set<string>()
  const linked = actors.map((actor, index) => {
    const { id, partOf } = actor
    if (partOf === undefined) return actor
    if (!wholes.has(partOf)) return cut(actor, index, leftOut.has(partOf) ? 'left-out-reference' : 'unresolved-id')
    return leadsBack(id, wholes, climbed) ? cut(actor, index, 'part-of-cycle') : actor
  })
  return { actors: linked, findings }
}

/** Whether climbing from `id` returns to it. What is known not to lie on a cycle goes into `climbed` and ends later climbs. */
function leadsBack(id: string, wholes: ReadonlyMap<string, string | undefined>, climbed: Set<string>): boolean {
  const way = new Set([id])
  let at = wholes.get(id)
  while (at !== undefined && !way.has(at) && !climbed.has(at)) {
    way.add(at)
    at = wholes.get(at)
  }
  if (at === id) return true
  for (const step of way) {
    // From here on it is a cycle that does not hold `id`.
    if (step === at) break
    climbed.add(step)
  }
  return false
}
