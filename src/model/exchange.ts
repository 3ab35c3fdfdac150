/** Collects all events that can be reached from one. */

/**
 * Returns `from` itself, then everything that links lead to, nearest first; ties in the order in which `linked` names
 * them. `linked` gives the other ends of an event's `about` and `respondsTo` links, in both directions. Handles cycles
 * and chains of any length.
 */
export function exchangeOf<Id>(from: Id, linked: (id: Id) => Iterable<Id>): Id[] {
  const reached = new Set([from])
  for (const id of reached) for (const next of linked(id)) reached.add(next)
  return [...reached]
}
