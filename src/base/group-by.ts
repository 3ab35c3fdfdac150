/**
 * Groups the members of a list by `keyOf`, keys and members in order of appearance. Stands in for `Map.groupBy`,
 * because Node 20 lacks it.
 */
export function groupBy<K, T>(list: Iterable<T>, keyOf: (member: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const member of list) {
    const key = keyOf(member)
    const group = groups.get(key)
    if (group) group.push(member)
    else groups.set(key, [member])
  }
  return groups
}
