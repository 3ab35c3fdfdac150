/** The text of a source to be read passage by passage. */
import type { QuotedPassage } from '../../engine/query.ts'
import { markedParagraphs, type MarkedParagraph } from './marked-text.ts'

export interface QuotedText {
  readonly paragraphs: readonly MarkedParagraph[]
  /** By the start of every quoted piece, the events that quote it. */
  readonly events: ReadonlyMap<number, readonly string[]>
  /** Where the passages begin: the start of the first piece of each, in order, each once. */
  readonly stops: readonly number[]
}

/** `passages` are in order of place, as the answer to `source` has them. */
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

/** The first stop that an event quotes; `null` for no event, or one that quotes nothing here. */
export function stopOf({ stops, events }: QuotedText, event: string | null): number | null {
  return stops.find((stop) => event !== null && events.get(stop)?.includes(event)) ?? null
}

/** The stop after or before a place in the text; from no place the first. `undefined` at the ends. */
export function nextStop(stops: readonly number[], at: number | null, direction: 1 | -1): number | undefined {
  if (at === null) return stops[0]
  return direction === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at)
}
