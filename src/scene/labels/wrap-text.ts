/** Wraps a text into lines of a maximum width. */
import type { Measure } from './labels.ts'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Returns every character of the text, except white space at the ends of lines. A word that is too long for a line is
 * broken. Returns at least one line.
 */
export function wrapText(text: string, roomPx: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  const add = (piece: string) => {
    if (line !== '' && measure((line + piece).trimEnd()) > roomPx) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  for (const piece of piecesOf(text)) {
    if (measure(piece) <= roomPx) add(piece)
    else for (const { segment } of graphemes.segment(piece)) add(segment)
  }
  return [...lines, line.trimEnd()]
}

/** Cuts the text where a line may break; punctuation stays with the word that it touches. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1) ?? ' '
    const isPunctuation = !isWordLike && segment.trim() !== ''
    const touches = !/\s$/.test(last) && (isPunctuation || !/[\p{L}\p{N}]/u.test(last))
    if (touches && segment.trim() !== '') pieces[pieces.length - 1] += segment
    else pieces.push(segment)
  }
  return pieces
}
