import { useMemo } from 'react'
import type { Exchange, ExchangeAnswer } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'

export interface ExchangeWords {
  readonly verb: (answer: ExchangeAnswer) => string
  /** How soon, where both days are stated; else the date. */
  readonly when: (answer: ExchangeAnswer) => string
  /** "Accusation by MSS of ICEFCOM, 23 September 2024: … Answered once: …" */
  readonly accusationName: (exchange: Exchange) => string
  readonly answerName: (answer: ExchangeAnswer) => string
}

export function useExchangeWords(): ExchangeWords {
  const { t, date, number, responseTime } = useWords()
  const { actors } = useDataset()
  return useMemo(() => {
    const namesOf = (ids: readonly string[]) => ids.map((id) => actors.get(id)?.name ?? id).join(', ')
    const verb = ({ event }: ExchangeAnswer) => t.exchanges.verbs[event.type]
    const when = ({ event, time }: ExchangeAnswer) =>
      time.min === time.max ? responseTime(time) : t.exchanges.onDate(date(event.date), t.exchanges.notExact)
    const metBy = ({ answers, answered, kind }: Exchange) =>
      answers.length === 0
        ? `${t.exchanges.silence[kind]}.`
        : t.exchanges.answeredTimes(
            answered,
            number(answered),
            answers
              .map((answer) => t.exchanges.answerTold(verb(answer), when(answer), namesOf(answer.event.by)))
              .join('; '),
          )
    return {
      verb,
      when,
      accusationName: (exchange) => {
        const { type, by, against, date: stated, title } = exchange.accusation
        return t.exchanges.accusationName(
          t.types[type].one,
          namesOf(by),
          namesOf(against),
          date(stated),
          title,
          metBy(exchange),
        )
      },
      answerName: ({ event }) =>
        t.exchanges.answerName(t.types[event.type].one, namesOf(event.by), date(event.date), event.title),
    }
  }, [t, date, number, responseTime, actors])
}
