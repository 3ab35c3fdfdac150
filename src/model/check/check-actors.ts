/** The rules of actors: their countries, what they are part of, and to whom they are attributed. */
import { checkEach } from './check-each.ts'
import type { Checked } from './check-each.ts'
import { cutLoose } from './cut-loose.ts'
import { COUNTRIES } from '../countries.ts'
import type { Actor, Attribution } from '../event.ts'
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
  const attributed = cutLooseAttributions(whole.actors, checked.leftOut, pathOf)
  return {
    ...checked,
    kept: attributed.actors,
    findings: [...checked.findings, ...countries, ...whole.findings, ...attributed.findings],
  }
}

/** `country: null` states that the actor is unidentified or belongs to none; only silence is worth a warning. */
function checkCountry({ country }: Actor, raw: unknown, path: Path): Finding[] {
  if (country === null) {
    const isStated = isObject(raw) && Object.hasOwn(raw, 'country')
    return isStated ? [] : [{ kind: 'actor-without-country', path }]
  }
  return checkCode(country, [...path, 'country'])
}

function checkCode(country: string, path: Path): Finding[] {
  if (COUNTRIES.has(country)) return []
  const upper = country.trim().toUpperCase()
  const hint = COUNTRIES.has(upper) ? upper : undefined
  return [{ kind: 'unknown-country', path, value: country, hint }]
}

/** Takes out every attribution to an actor that is not there. */
function cutLooseAttributions(
  actors: readonly Actor[],
  leftOut: ReadonlySet<string>,
  pathOf: (index: number) => Path,
): { readonly actors: readonly Actor[]; readonly findings: readonly Finding[] } {
  const known = new Set(actors.map(({ id }) => id))
  const findings: Finding[] = []
  const isSound = (actor: number, { to }: Attribution, index: number): boolean => {
    const path = [...pathOf(actor), 'attributions', index, 'to']
    if (typeof to !== 'string') {
      findings.push(...checkCode(to.country, [...path, 'country']))
      return true
    }
    if (known.has(to)) return true
    findings.push({ kind: leftOut.has(to) ? 'left-out-reference' : 'unresolved-id', path, value: to })
    return false
  }
  const linked = actors.map((actor, at) => {
    const attributions = actor.attributions.filter((attribution, index) => isSound(at, attribution, index))
    return attributions.length === actor.attributions.length ? actor : { ...actor, attributions }
  })
  return { actors: linked, findings }
}

function cutLooseParts(actors: readonly Actor[], leftOut: ReadonlySet<string>, pathOf: (index: number) => Path) {
  const { kept, findings } = cutLoose(actors, 'partOf', 'part-of-cycle', leftOut, pathOf)
  return { actors: kept, findings }
}
