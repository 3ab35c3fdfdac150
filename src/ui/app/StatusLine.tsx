import { countQuery } from '../../view/questions.ts'
import { useAnswer } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** How many of the events the filters keep. */
export function StatusLine() {
  const { t, number } = useWords()
  const filter = useView((view) => view.filter)
  const { data } = useAnswer(countQuery(filter))
  return (
    <p role="status" className="status">
      {data ? t.app.status(number(data.shown), number(data.total)) : ''}
    </p>
  )
}
