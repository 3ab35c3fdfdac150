import { readSource } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'

interface ReadSourceProps {
  /** Id of the source. */
  readonly id: string
  readonly words: string
}

/** Button that opens the text of a source. The focus returns to it when the source is closed. */
export function ReadSource({ id, words }: ReadSourceProps) {
  const store = useStore()
  return (
    <button type="button" className="link" data-read={id} onClick={() => store.change(readSource(id))}>
      {words}
    </button>
  )
}
