import type { ExchangeAnswer } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import { isAnswer, useExchangeWords } from './use-exchange-words.ts'
import { Parties, useSideOf } from './Parties.tsx'

interface AnswerProps {
  readonly answer: ExchangeAnswer
  readonly isSelected: boolean
  readonly isStop: boolean
}

/** Who answered, how, and how soon. */
export function Answer({ answer, isSelected, isStop }: AnswerProps) {
  const { t } = useWords()
  const hueOf = useDataset().hues.ofCountry
  const sideOf = useSideOf()
  const words = useExchangeWords()
  const languageOf = useTextLanguage()
  const { event, hasWords } = answer
  return (
    <li
      className="ov-answer"
      data-hue={hueOf(sideOf(event.by[0]!))}
      data-opens={event.id}
      data-comment={!isAnswer(answer)}
    >
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
          <bdi lang={languageOf(event.title)}>{event.title}</bdi>
        </button>
      </h5>
      {!hasWords && <p className="ov-without">{t.exchanges.noWords}</p>}
    </li>
  )
}
