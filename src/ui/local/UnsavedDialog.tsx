import { usePart } from '../widgets/use-part.ts'
import { Modal } from '../widgets/Modal.tsx'
import type { Asked } from './unsaved-reason.ts'
import './local.css'

interface AskLossProps {
  readonly risk: Asked
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Open another dataset, and lose something by it? */
export function UnsavedDialog({ risk, onStay, onLeave }: AskLossProps) {
  const { unsaved } = usePart('import')
  return (
    <Modal label={unsaved.heading} className="ask-loss" onClose={onStay}>
      <h2>{unsaved.heading}</h2>
      <p>{unsaved.what[risk]}</p>
      <p className="actions">
        <button type="button" onClick={onStay}>
          {unsaved.stay}
        </button>
        <button
          type="button"
          onClick={() => {
            onStay()
            onLeave()
          }}
        >
          {unsaved.leave}
        </button>
      </p>
    </Modal>
  )
}
