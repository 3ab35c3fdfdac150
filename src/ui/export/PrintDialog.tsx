import { useCallback, useEffect } from 'react'
import { useWords } from '../context/words.ts'
import { Modal } from '../widgets/Modal.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { useSheet } from './use-sheet.ts'

/** Makes the sheet and prints it as soon as it is ready; Escape before that prints nothing. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { sheet, isError } = useSheet()
  const print = useCallback(() => window.print(), [])
  useEffect(() => {
    // Some browsers go on at once and print later.
    window.addEventListener('afterprint', onClose)
    return () => window.removeEventListener('afterprint', onClose)
  }, [onClose])
  return (
    <Modal label={t.keys.does.everywhere.print} className="export" onClose={onClose}>
      {isError ? <p role="alert">{t.export.failed}</p> : <p role="status">{t.export.drawing}</p>}
      <form method="dialog">
        <button type="submit">{t.app.cancel}</button>
      </form>
      {sheet && <PrintSheet sheet={sheet} onReady={print} />}
    </Modal>
  )
}
