import { readSource } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'

interface ReadSourceProps {
  /** Of the source. */
  readonly id: string
  readonly words: string
}

/** Opens a source in full. The focus comes back here when it is closed. */
export function ReadSource({ id, words }: ReadSourceProps) {
  const store = useStore()
  return (
    <button type="button" className="link" data-read={id} onClick={() => store.change(readSource(id))}>
      {words}
    </button>
  )
}
