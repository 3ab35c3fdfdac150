/**
 * When an incident happened by the incident extension (https://github.com/oasis-open/cti-stix-common-objects, `incident-core`):
 * it has no `first_seen`; the objects of type `event` that it refers to have a `start_time` and an `end_time`, each with the
 * precision ("fidelity") to which it is known.
 */
import type { RawObject } from '../../model/check/known-fields.ts'
import { listIn, objectIn, textIn, textsIn } from '../import/raw.ts'

/** The ids of the events that an incident is made of. */
export function eventRefsOf(incident: RawObject): readonly string[] {
  return Object.values(objectIn(incident['extensions'])).flatMap((raw) => {
    const extension = objectIn(raw)
    const events = listIn(extension['events']).map((event) => textIn(objectIn(event)['event_ref']))
    return [...events, ...textsIn(extension['event_refs'])].filter(Boolean)
  })
}

/** The earliest beginning and the latest end of events, as they are stated and as precise as they are known. */
export function timesOf(events: readonly RawObject[]): { readonly first: string; readonly last: string } {
  const times = (field: 'start_time' | 'end_time') =>
    events
      .map((event) => asKnown(textIn(event[field]), textIn(event[`${field}_fidelity`])))
      .filter(Boolean)
      .toSorted()
  return { first: times('start_time')[0] ?? '', last: times('end_time').at(-1) ?? '' }
}

/** How much of a timestamp each fidelity states; EDTF has no hour without minutes. */
const KNOWN: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10, hour: 10, minute: 16, second: 19 }

function asKnown(stamp: string, fidelity: string): string {
  const length = KNOWN[fidelity]
  if (length === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(stamp)) return stamp
  return length > 10 ? `${stamp.slice(0, length)}Z` : stamp.slice(0, length)
}
