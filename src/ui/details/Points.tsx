import type { EventAnswer, Link } from '../../engine/query.ts'
import { useWords } from '../context/words.ts'
import { useActorNames } from '../events/actor-names.ts'

/** The separate things that an accusation alleges, and beside each who answered it and how. */
export function Points({ answer: { event, links, respondedBy } }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const names = useActorNames()
  if (event.points.length === 0) return null
  const speakers = new Map(respondedBy.map(({ id, by }) => [id, by]))
  const answers = links.filter(({ to, standing }) => to === event.id && standing === 'accused')
  const said = ({ from, stance }: Link) =>
    t.details.answeredPoint(t.responses[stance ?? 'answered'].name, names(speakers.get(from) ?? [from]))
  return (
    <section aria-label={t.details.points} className="points">
      <h3>{t.details.points}</h3>
      <ol>
        {event.points.map(({ id, text }) => {
          const touching = answers.filter(({ points }) => points.includes(id))
          return (
            <li key={id}>
              <bdi>{text}</bdi>
              <span className="quiet"> · {touching.map(said).join(' · ') || t.details.untouched}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
