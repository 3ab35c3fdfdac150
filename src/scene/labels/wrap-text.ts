/** A text in lines of a width. */
import type { Measure } from './labels.ts'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Every character of the text, white space at the ends of lines apart: a word too long for a line is broken. At least one line. */
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

/** Where a line may break; punctuation stays with the word that it touches. */
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
