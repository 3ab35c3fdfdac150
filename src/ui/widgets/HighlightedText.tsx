import { markHits } from '../../scene/text/highlight-matches.ts'

interface MarkedProps {
  readonly text: string
  readonly words: readonly string[]
  /** Tag of the text's language, if it is not the page's. */
  readonly lang?: string | undefined
}

/** Shows a text with the folded words of a search marked. */
export function Marked({ text, words, lang }: MarkedProps) {
  return (
    <bdi lang={lang}>
      {markHits(text, words).map((piece, index) =>
        piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  )
}
