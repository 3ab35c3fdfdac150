import { countQuery } from '../../view/questions.ts'
import { useAnswer } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { CoversUntil } from '../events/CoversUntil.tsx'

/** How many of the events the filters keep, and after when the author looked for no more. */
export function StatusLine() {
  const { t, number } = useWords()
  const filter = useView((view) => view.filter)
  const { data } = useAnswer(countQuery(filter))
  return (
    <>
      <p role="status" className="status">
        {data ? t.app.status(number(data.shown), number(data.total)) : ''}
      </p>
      {data && <CoversUntil />}
    </>
  )
}
