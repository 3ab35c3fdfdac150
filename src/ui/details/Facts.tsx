import type { EventAnswer } from '../../engine/query.ts'
import { toggleValue } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Status and response, each with what it means, and tags. Nothing where none is stated. */
export function Facts({ answer }: { readonly answer: EventAnswer }) {
  const { t, responseTime } = useWords()
  const store = useStore()
  const { event, response } = answer
  const status = event.status && t.statuses[event.status]
  if (!status && !response && event.tags.length === 0) return null
  return (
    <dl className="facts">
      {status && <Fact name={t.details.status} value={status.name} meaning={status.meaning} />}
      {response && (
        <Fact
          name={t.details.response}
          value={t.responses[response].name}
          meaning={answer.responseTime ? responseTime(answer.responseTime) : t.responses[response].meaning}
        />
      )}
      {event.tags.length > 0 && (
        <div>
          <dt>{t.details.tags}</dt>
          <dd>
            <ul className="tags">
              {event.tags.map((tag) => (
                <li key={tag}>
                  <button type="button" className="link" onClick={() => store.change(toggleValue('tag', tag))}>
                    {tag}
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

function Fact({ name, value, meaning }: { readonly name: string; readonly value: string; readonly meaning?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {meaning !== undefined && <span className="quiet"> · {meaning}</span>}
      </dd>
    </div>
  )
}
