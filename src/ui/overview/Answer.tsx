import type { ExchangeAnswer } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useExchangeWords } from './use-exchange-words.ts'
import { Parties } from './Parties.tsx'

interface AnswerProps {
  readonly answer: ExchangeAnswer
  readonly isSelected: boolean
  readonly isStop: boolean
}

/** Who answered, how, and how soon. */
export function Answer({ answer, isSelected, isStop }: AnswerProps) {
  const { t } = useWords()
  const { hues } = useDataset()
  const words = useExchangeWords()
  const { event, hasWords } = answer
  return (
    <li className="ov-answer" data-hue={hues.ofActor(event.by[0])} data-opens={event.id}>
      <p className="ov-line">
        <Parties actors={event.by} /> <b>{words.verb(answer)}</b> <span className="ov-when">{words.when(answer)}</span>
      </p>
      <h5 className="ov-headline">
        <button
          type="button"
          className="ov-open"
          data-event={event.id}
          aria-label={words.answerName(answer)}
          aria-pressed={isSelected}
          tabIndex={isStop ? 0 : -1}
        >
          {event.title}
        </button>
      </h5>
      {!hasWords && <p className="ov-without">{t.exchanges.noWords}</p>}
    </li>
  )
}
