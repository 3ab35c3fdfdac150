/** Arranges the text of a source for reading passage by passage. */
import type { QuotedPassage } from '../../engine/query.ts'
import { markedParagraphs, type MarkedParagraph } from './marked-text.ts'

export interface QuotedText {
  readonly paragraphs: readonly MarkedParagraph[]
  /** Events that quote a piece, by the start of the piece. */
  readonly events: ReadonlyMap<number, readonly string[]>
  /** Start of the first piece of each passage, in order, without repeats. */
  readonly stops: readonly number[]
}

/** Arranges the text. `passages` are in order of place, as in the answer to `source`. */
export function quotedText(text: string, passages: readonly QuotedPassage[]): QuotedText {
  const paragraphs = markedParagraphs(text, passages)
  const events = new Map<number, readonly string[]>()
  const firsts = new Map<number, number>()
  for (const piece of paragraphs.flatMap(({ pieces }) => pieces)) {
    if (piece.passages.length === 0) continue
    events.set(piece.start, [...new Set(piece.passages.flatMap((passage) => passages[passage]!.events))])
    for (const passage of piece.passages) if (!firsts.has(passage)) firsts.set(passage, piece.start)
  }
  return { paragraphs, events, stops: [...new Set(firsts.values())].sort((a, b) => a - b) }
}

/** Returns the first passage start that an event quotes; `null` for no event, or for one that quotes nothing here. */
export function stopOf({ stops, events }: QuotedText, event: string | null): number | null {
  return stops.find((stop) => event !== null && events.get(stop)?.includes(event)) ?? null
}

/**
 * Returns the passage start after or before an offset in the text, or the first one without an offset; `undefined` at
 * the ends.
 */
export function nextStop(stops: readonly number[], at: number | null, direction: 1 | -1): number | undefined {
  if (at === null) return stops[0]
  return direction === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at)
}
