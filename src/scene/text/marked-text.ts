/** Cuts a text into paragraphs, and paragraphs into pieces at the edges of passages. */
import type { Passage } from '../../model/event.ts'

export interface TextPiece {
  /** Offset in the text in UTF-16 code units. */
  readonly start: number
  readonly text: string
  /** Indices of the passages that contain the piece; empty outside passages. */
  readonly passages: readonly number[]
}

export interface MarkedParagraph {
  readonly start: number
  readonly pieces: readonly TextPiece[]
}

/**
 * One paragraph a non-empty line. Passages may overlap, and run on over lines; they are in order of their start.
 *
 *     passages    |----0----|
 *                      |----1----|
 *     pieces    · · [0] [0 1] [1] · ·
 */
export function markedParagraphs(text: string, passages: readonly Passage[]): readonly MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = []
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (text.slice(start, end).trim() !== '')
      paragraphs.push({ start, pieces: piecesOf(text, { start, end }, passages) })
    start = end + 1
  }
  return paragraphs
}

/** Cuts the text from the start to the end of `line` wherever a passage begins or ends. */
export function piecesOf(text: string, line: Passage, passages: readonly Passage[]): readonly TextPiece[] {
  const here = passages.flatMap((passage, place) => (meet(passage, line) ? { ...passage, place } : []))
  const edges = new Set([line.start, line.end])
  for (const { start, end } of here) edges.add(Math.max(start, line.start)).add(Math.min(end, line.end))
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!
    const over = here.filter((passage) => meet(passage, { start, end }))
    return { start, text: text.slice(start, end), passages: over.map(({ place }) => place) }
  })
}

const meet = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end

/** Merges passages that overlap or touch; returns them in order. */
export function mergePassages(passages: readonly Passage[]): readonly Passage[] {
  const result: Passage[] = []
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}
