import type { EventAnswer } from '../../engine/query.ts'
import { toggleValue } from '../../view/changes.ts'
import { ResponseNames } from '../events/ResponseNames.tsx'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/**
 * Whether an attack happened and who did it, what an accusation met with, how a charge ended, a withdrawal, and tags, each
 * with what it means. Nothing if none is stated.
 */
export function Facts({ answer }: { readonly answer: EventAnswer }) {
  const { t, responseTime, date } = useWords()
  const store = useStore()
  const { event, responses } = answer
  const { occurrence, attribution, outcome, withdrawn } = event
  if (!(occurrence ?? attribution ?? outcome ?? withdrawn) && responses.length + event.tags.length === 0) return null
  return (
    <dl className="facts">
      {occurrence && <Fact name={t.details.occurrence} value={t.certainties[occurrence]} />}
      {attribution && <Fact name={t.details.attribution} value={t.certainties[attribution]} />}
      {responses.length > 0 && (
        <div>
          <dt>{t.details.response}</dt>
          <dd>
            <ResponseNames responses={responses} />
            <span className="quiet">
              {' · '}
              {answer.responseTime ? responseTime(answer.responseTime) : t.responses[responses[0]!].meaning}
            </span>
          </dd>
        </div>
      )}
      {outcome && (
        <div>
          <dt>{t.details.outcome}</dt>
          <dd>
            {t.details.outcomes[outcome.kind]}
            {outcome.date && <span className="quiet"> · {date(outcome.date)}</span>}
          </dd>
        </div>
      )}
      {withdrawn && (
        <div>
          <dt>{t.details.withdrawn}</dt>
          <dd>{date(withdrawn)}</dd>
        </div>
      )}
      {event.tags.length > 0 && (
        <div>
          <dt>{t.details.tags}</dt>
          <dd>
            <ul className="tags">
              {event.tags.map((tag) => (
                <li key={tag}>
                  <button type="button" className="link" onClick={() => store.change(toggleValue('tag', tag))}>
                    <bdi>{tag}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly value: { readonly name: string; readonly meaning: string }
}

function Fact({ name, value }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value.name}
        <span className="quiet"> · {value.meaning}</span>
      </dd>
    </div>
  )
}
