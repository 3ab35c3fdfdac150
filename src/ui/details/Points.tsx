import { useState } from 'react'
import type { EventAnswer } from '../../engine/query.ts'
import { pointAnswers } from '../../scene/links/point-answers.ts'
import { useWords } from '../context/words.ts'
import { pointFate } from '../events/point-words.ts'
import { useActorName } from '../events/use-actor-name.ts'

/** Maximum number of points shown before the user asks for more. */
const FEW = 50

/** The separate things that an accusation alleges, and beside each who answered it and how. */
export function Points({ answer }: { readonly answer: EventAnswer }) {
  const words = useWords()
  const { t, number } = words
  const nameOf = useActorName()
  const [isWhole, setWhole] = useState(false)
  const points = pointAnswers(answer)
  if (points.length === 0) return null
  const more = points.length - FEW
  return (
    <section aria-label={t.details.points} className="points">
      <h3>{t.details.points}</h3>
      <ol>
        {points.slice(0, isWhole ? undefined : FEW).map(({ id, text, answers }) => (
          <li key={id}>
            <bdi>{text}</bdi>
            <span className="quiet"> · {pointFate(answers, words, nameOf)}</span>
          </li>
        ))}
      </ol>
      {more > 0 && !isWhole && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {t.details.morePoints(more, number(more))}
        </button>
      )}
    </section>
  )
}
