/** Takes out links between members of a list that lead nowhere or back: what actors are part of, and what sources render. */
import type { Finding, Path } from '../finding.ts'

/**
 * The members without the `field` of each that leads to none of them or, followed upwards, back to its own. `leftOut` are ids
 * of members that the file has but that did not hold. Takes time linear in their number.
 */
export function cutLoose<
  F extends string,
  T extends { readonly id: string } & { readonly [K in F]?: string | undefined },
>(
  members: readonly T[],
  field: F,
  ofCycle: Finding['kind'],
  leftOut: ReadonlySet<string>,
  pathOf: (index: number) => Path,
): { readonly kept: readonly T[]; readonly findings: readonly Finding[] } {
  const above = new Map<string, string | undefined>(members.map((member) => [member.id, member[field]]))
  const findings: Finding[] = []
  const cut = (member: T, index: number, kind: Finding['kind']): T => {
    findings.push({ kind, path: [...pathOf(index), field], value: member[field] })
    above.set(member.id, undefined)
    const { [field]: _, ...rest } = member
    return rest as unknown as T
  }
  const climbed = new Set<string>()
  const kept = members.map((member, index) => {
    const target = member[field]
    if (target === undefined) return member
    if (!above.has(target)) return cut(member, index, leftOut.has(target) ? 'left-out-reference' : 'unresolved-id')
    return leadsBack(member.id, above, climbed) ? cut(member, index, ofCycle) : member
  })
  return { kept, findings }
}

/** Whether climbing from `id` returns to it. What is known not to lie on a cycle goes into `climbed` and ends later climbs. */
function leadsBack(id: string, above: ReadonlyMap<string, string | undefined>, climbed: Set<string>): boolean {
  const way = new Set([id])
  let at = above.get(id)
  while (at !== undefined && !way.has(at) && !climbed.has(at)) {
    way.add(at)
    at = above.get(at)
  }
  if (at === id) return true
  for (const step of way) {
    // From here on it is a cycle that does not hold `id`.
    if (step === at) break
    climbed.add(step)
  }
  return false
}
