/** From older versions of the format to the current one: `upgradeEvent`, and which versions open. */
import type { Certainty } from '../event.ts'
import { isObject, type RawObject } from '../check/known-fields.ts'
import { FORMAT } from '../check/schema.ts'

/** A pure step from an older version to the next; what it does not know it leaves as it is. */
interface Upgrade {
  readonly from: string
  /** A field that only this version had, by which its events are told apart before the version of their file is known. */
  readonly field: string
  readonly event: (raw: RawObject) => RawObject
}

/** Oldest first. The heads of version 1 are those of version 2. */
const UPGRADES: readonly Upgrade[] = [{ from: 'claimline/1', field: 'status', event: withoutStatus }]

const VERSIONS: ReadonlySet<unknown> = new Set([...UPGRADES.map(({ from }) => from), FORMAT])

/** Whether files of this `format` can be read. */
export function isKnownVersion(format: unknown): boolean {
  return VERSIONS.has(format)
}

/** An event as the current version has it; `raw` itself if it has no outdated field. */
export function upgradeEvent(raw: unknown): unknown {
  if (!isObject(raw)) return raw
  let event = raw
  for (const { field, event: upgrade } of UPGRADES) if (Object.hasOwn(event, field)) event = upgrade(event)
  return event
}

/** Statuses of version 1, in the order in which `skim-event.ts` numbers them. */
export const STATUSES = ['alleged', 'corroborated', 'admitted', 'disputed', 'withdrawn'] as const
export type Status = (typeof STATUSES)[number]

/** A date of which nothing is known. */
const SOME_TIME = '../..'

interface Established {
  readonly occurrence?: Certainty
  readonly attribution?: Certainty
}

/** What the status of an attack said. */
export const OF_ATTACK: { readonly [S in Status]?: Established } = {
  alleged: { occurrence: 'alleged', attribution: 'alleged' },
  corroborated: { occurrence: 'corroborated', attribution: 'alleged' },
  admitted: { occurrence: 'admitted', attribution: 'admitted' },
  disputed: { attribution: 'disputed' },
}

/** A status that is none stays for the schema to judge, as an unknown value of `occurrence`. */
function withoutStatus({ status, ...event }: RawObject): RawObject {
  if (!STATUSES.some((known) => known === status))
    return status === undefined ? event : { ...event, occurrence: status }
  if (event['type'] === 'attack') return { ...OF_ATTACK[status as Status], ...event }
  return isStatement(event['type']) && status === 'withdrawn' ? { withdrawn: SOME_TIME, ...event } : event
}

const isStatement = (type: unknown) => type === 'accusation' || type === 'rebuttal'
