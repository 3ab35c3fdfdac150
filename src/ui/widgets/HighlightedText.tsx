import { markHits } from '../../scene/text/highlight-matches.ts'

/** Shows a text with the folded words of a search marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return (
    <bdi>
      {markHits(text, words).map((piece, index) =>
        piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  )
}
