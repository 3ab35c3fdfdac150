/** Exports the dialog in which a text is pasted, or in which the user says whether a pasted text is to be opened. */
import { useWords } from '../context/words.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { Modal } from '../widgets/Modal.tsx'
import type { PasteFormProps } from './PasteForm.tsx'

const PasteForm = lazyPart(async () => (await import('./PasteForm.tsx')).PasteForm)

export function PasteDialog(props: PasteFormProps) {
  const { t } = useWords()
  return (
    <Modal label={t.app.pasteHeading} className="paste" onClose={props.onClose}>
      <LaterPart label={t.app.pasteHeading}>
        <PasteForm {...props} />
      </LaterPart>
    </Modal>
  )
}
