import type { EventAnswer, Link } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

/** The separate things that an accusation alleges, and beside each who answered it and how. */
export function Points({ answer: { event, links, respondedBy } }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const { actors } = useDataset()
  if (event.points.length === 0) return null
  const speakers = new Map(respondedBy.map(({ id, by }) => [id, by.map((actor) => actors.get(actor)?.name ?? actor)]))
  const answers = links.filter(({ to, standing }) => to === event.id && standing === 'accused')
  const said = ({ from, stance }: Link) =>
    t.details.answeredPoint(t.responses[stance ?? 'answered'].name, speakers.get(from)?.join(t.separator) ?? from)
  return (
    <section aria-label={t.details.points} className="points">
      <h3>{t.details.points}</h3>
      <ol>
        {event.points.map(({ id, text }) => {
          const touching = answers.filter(({ points }) => points.includes(id))
          return (
            <li key={id}>
              {text}
              <span className="quiet"> · {touching.map(said).join(' · ') || t.details.untouched}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
