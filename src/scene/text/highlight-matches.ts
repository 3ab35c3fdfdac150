/** Cuts a text into pieces and marks those that match a search. */
import { clustersOf, fold } from '../../base/fold.ts'
import { finderOf } from '../../base/word-finder.ts'
import type { Passage } from '../../model/event.ts'
import { mergePassages, piecesOf } from './marked-text.ts'

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/**
 * Marks every occurrence of every folded word (`wordsOf`), ignoring width, accents, case and, once they are loaded, the
 * variants of Han letters, as the search does. A mark never splits a character from its accents or a ligature, so it may
 * be slightly longer than the word.
 */
export function markHits(text: string, words: readonly string[]): readonly Piece[] {
  const { folded, starts, ends } = foldWithPlaces(text)
  const hits = words.flatMap((word) =>
    placesOf(folded, word).map(({ start, end }): Passage => ({ start: starts[start]!, end: ends[end - 1]! })),
  )
  const pieces = piecesOf(text, { start: 0, end: text.length }, mergePassages(hits))
  return pieces.map(({ text, passages }) => ({ text, isMarked: passages.length > 0 }))
}

/** Maps every code unit of the folded text to the range of the original text that it stands for. */
function foldWithPlaces(text: string) {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const cluster of clustersOf(text)) {
    const piece = fold(cluster)
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(at)
      ends.push(at + cluster.length)
    }
    folded += piece
    at += cluster.length
  }
  return { folded, starts, ends }
}

function placesOf(text: string, word: string): readonly Passage[] {
  const places: Passage[] = []
  if (word === '') return places
  const finder = finderOf(word)
  for (let start = finder.indexOf(text); start !== -1; start = finder.indexOf(text, start + 1))
    places.push({ start, end: finder.endAt(text, start) })
  return places
}
