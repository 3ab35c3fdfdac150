/** Reads the ids of a file before it is read together with others. */
import { checkHead } from '../../model/check/check-head.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import type { Issue } from '../../model/issue.ts'
import { issueOf } from '../../model/check/reporter.ts'
import type { Piece } from '../format.ts'
import { contentHash } from './sameness.ts'

export interface SurveyedEvent {
  /** Position in the file's `events`. */
  readonly index: number
  readonly hash: number
  /** Ids that the event refers to, if an earlier file has an event with the same id. */
  readonly names: readonly unknown[]
}

export interface Survey {
  readonly head: RawObject
  /** Events by id; the first of several with one id. */
  readonly events: ReadonlyMap<string, SurveyedEvent>
  /** Returns whether a reader made the id up, so that equal ids mean nothing. */
  readonly isMadeUp: (id: string) => boolean
  /** Whether it was made of JSON that is no dataset itself. */
  readonly isForeign: boolean
  /** When the file says that the thing of an id was last changed. */
  readonly versionOf: (id: string) => string | undefined
}

/** A file that can be read, a table whose columns are unknown, or the issue that nothing can be read. */
export type Surveyed =
  | { readonly kind: 'dataset'; readonly survey: Survey }
  | { readonly kind: 'table' }
  | { readonly kind: 'refused'; readonly issue: Issue }

/** Surveys a file. `isKnown` says whether an earlier file has an event with this id. */
export async function surveyPieces(
  pieces: AsyncIterable<Piece>,
  isMapped: boolean,
  isKnown: (id: string) => boolean,
): Promise<Surveyed> {
  const events = new Map<string, SurveyedEvent>()
  let head: RawObject | null = null
  let isForeign = false
  let isMadeUp = (_id: string) => false
  let versionOf = (_id: string): string | undefined => undefined
  let index = 0
  for await (const piece of pieces) {
    if (piece.kind === 'refused') return piece
    if (piece.kind === 'table' && !isMapped) return { kind: 'table' }
    if (piece.kind === 'head') {
      const { head: checked, findings } = checkHead(piece.raw)
      if (checked === null) return { kind: 'refused', issue: issueOf(findings[0]!, null) }
      head = piece.raw as RawObject
      isForeign = piece.trace?.isJson === true
      isMadeUp = piece.trace?.isMadeUp ?? isMadeUp
      versionOf = piece.trace?.versionOf ?? versionOf
    }
    if (piece.kind === 'unreadable') index++
    if (piece.kind !== 'events') continue
    for (const raw of piece.raws) surveyEvent(raw, index++)
  }
  // Every reader gives a head or refuses.
  return { kind: 'dataset', survey: { head: head!, events, isMadeUp, isForeign, versionOf } }

  function surveyEvent(raw: unknown, index: number): void {
    if (!isObject(raw) || typeof raw['id'] !== 'string' || events.has(raw['id'])) return
    const { id } = raw as { id: string }
    events.set(id, { index, hash: contentHash(raw), names: isKnown(id) ? namesIn(raw) : [] })
  }
}

/** The ids in an event, and whatever else is a list or stands where one may. */
function namesIn({
  by,
  against,
  about,
  respondsTo,
  onBehalfOf,
  points,
  outcome,
  citations,
}: RawObject): readonly unknown[] {
  const inEach = (list: unknown, field: string) =>
    (Array.isArray(list) ? list : []).map((one: unknown) => (isObject(one) ? one[field] : one))
  const cited = [citations, ...inEach(points, 'citations'), ...inEach([outcome], 'citations')]
  return [
    by,
    against,
    about,
    inEach(respondsTo, 'event'),
    onBehalfOf,
    ...inEach(points, 'about'),
    ...cited.map((list) => inEach(list, 'source')),
  ].flat()
}
