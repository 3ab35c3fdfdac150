/** A text cut into paragraphs and into marked and unmarked pieces. */
import type { Passage } from '../model/event.ts'

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

export interface MarkedParagraph {
  /** Offset of the paragraph in the text, UTF-16. */
  readonly start: number
  readonly pieces: readonly Piece[]
}

/** The whole text in pieces; overlapping passages, and those that touch, are marked as one. */
export function piecesOf(text: string, passages: readonly Passage[]): readonly Piece[] {
  return piecesBetween(text, 0, text.length, merged(passages))
}

/** One paragraph a non-empty line; overlapping passages are marked once. */
export function markedParagraphs(text: string, passages: readonly Passage[]): readonly MarkedParagraph[] {
  const marks = merged(passages)
  const paragraphs: MarkedParagraph[] = []
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (text.slice(start, end).trim() !== '') paragraphs.push({ start, pieces: piecesBetween(text, start, end, marks) })
    start = end + 1
  }
  return paragraphs
}

function piecesBetween(text: string, start: number, end: number, marks: readonly Passage[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  const upTo = (to: number, isMarked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue
    upTo(Math.max(start, mark.start), false)
    upTo(Math.min(end, mark.end), true)
  }
  upTo(end, false)
  return pieces
}

function merged(passages: readonly Passage[]): readonly Passage[] {
  const result: Passage[] = []
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && passage.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) }
    else result.push(passage)
  }
  return result
}
