import { parseDate } from '../../model/dates/parse-date.ts'
import { countQuery } from '../../view/questions.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** How many of the events the filters keep, and after when the author looked for no more. */
export function StatusLine() {
  const { t, number, date } = useWords()
  const { coversUntil } = useDataset().summary
  const end = coversUntil === '' ? null : parseDate(coversUntil)
  const filter = useView((view) => view.filter)
  const { data } = useAnswer(countQuery(filter))
  return (
    <>
      <p role="status" className="status">
        {data ? t.app.status(number(data.shown), number(data.total)) : ''}
      </p>
      {data && end && <p className="covers-until quiet">{t.app.coversUntil(date(end))}</p>}
    </>
  )
}
