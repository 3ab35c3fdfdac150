/** Looks through a file for its ids before it is read together with others. */
import { checkHead } from '../../model/check/check-head.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import type { Issue } from '../../model/issue.ts'
import { issueOf } from '../../model/check/reporter.ts'
import type { Piece } from '../format.ts'
import { contentHash } from './sameness.ts'

export interface SurveyedEvent {
  /** Its place in the file's `events`. */
  readonly index: number
  readonly hash: number
  /** All ids in it but its own, where an earlier file has that one too. */
  readonly names: readonly unknown[]
}

export interface Survey {
  readonly head: RawObject
  /** By id; of several with one id the first. */
  readonly events: ReadonlyMap<string, SurveyedEvent>
  /** Whether a reader made the id up, so that it says nothing of what is meant. */
  readonly isMadeUp: (id: string) => boolean
}

/** A file that can be read, a table whose columns are still to be explained, or why there is nothing to read. */
export type Surveyed =
  | { readonly kind: 'dataset'; readonly survey: Survey }
  | { readonly kind: 'table' }
  | { readonly kind: 'refused'; readonly issue: Issue }

/** `isKnown` of an id: whether an earlier file has an event of it. */
export async function surveyPieces(
  pieces: AsyncIterable<Piece>,
  isMapped: boolean,
  isKnown: (id: string) => boolean,
): Promise<Surveyed> {
  const events = new Map<string, SurveyedEvent>()
  let head: RawObject | null = null
  let isMadeUp = (_id: string) => false
  let index = 0
  for await (const piece of pieces) {
    if (piece.kind === 'refused') return piece
    if (piece.kind === 'table' && !isMapped) return { kind: 'table' }
    if (piece.kind === 'head') {
      const { head: checked, findings } = checkHead(piece.raw)
      if (checked === null) return { kind: 'refused', issue: issueOf(findings[0]!, null) }
      head = piece.raw as RawObject
      isMadeUp = piece.trace?.isMadeUp ?? isMadeUp
    }
    if (piece.kind === 'unreadable') index++
    if (piece.kind !== 'events') continue
    for (const raw of piece.raws) surveyEvent(raw, index++)
  }
  // Every reader gives a head or refuses.
  return { kind: 'dataset', survey: { head: head!, events, isMadeUp } }

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
