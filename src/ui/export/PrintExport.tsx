import { useWords } from '../context/words.ts'
import { PrintSheet } from './PrintSheet.tsx'
import { useSheet } from './use-sheet.ts'

/** Keeps the sheet ready while this is open, so that any way of printing prints it. */
export function PrintExport() {
  const { t, number } = useWords()
  const { sheet, isError } = useSheet()
  if (isError) return <p role="alert">{t.export.failed}</p>
  if (!sheet) return <p role="status">{t.export.drawing}</p>
  const { events, total } = sheet
  return (
    <>
      {events.length < total && <p>{t.export.first(number(events.length), number(total))}</p>}
      <p>
        <button type="button" className="primary" onClick={() => window.print()}>
          {t.export.print}
        </button>
      </p>
      <PrintSheet sheet={sheet} />
    </>
  )
}
