import { enLoss } from '../../i18n/en/import.ts'
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
  return (
    <Modal label={enLoss.heading} className="ask-loss" onClose={onStay}>
      <h2>{enLoss.heading}</h2>
      <p>{enLoss.what[risk]}</p>
      <p className="actions">
        <button type="button" onClick={onStay}>
          {enLoss.stay}
        </button>
        <button
          type="button"
          onClick={() => {
            onStay()
            onLeave()
          }}
        >
          {enLoss.leave}
        </button>
      </p>
    </Modal>
  )
}
