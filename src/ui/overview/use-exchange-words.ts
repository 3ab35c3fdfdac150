import { useMemo } from 'react'
import type { Exchange, ExchangeAnswer } from '../../engine/query.ts'
import { useWords } from '../context/words.ts'
import { useActorNames } from '../events/use-actor-name.ts'

export interface ExchangeWords {
  readonly verb: (answer: ExchangeAnswer) => string
  /** How soon, where both days are stated; else the date. */
  readonly when: (answer: ExchangeAnswer) => string
  /** "Accusation by MSS of ICEFCOM, 23 September 2024: … Answered once: …" */
  readonly accusationName: (exchange: Exchange) => string
  readonly answerName: (answer: ExchangeAnswer) => string
}

export const isAnswer = ({ standing }: ExchangeAnswer): boolean => standing === 'accused'

/** What is said of accusations and answers, in one line each. */
export function useExchangeWords(): ExchangeWords {
  const { t, date, number, responseTime } = useWords()
  const namesOf = useActorNames()
  return useMemo(() => {
    const verb = ({ event, stance, standing }: ExchangeAnswer) => {
      if (standing !== 'accused') return t.exchanges.commented[standing]
      const stated = stance === null ? null : t.exchanges.verbs[stance]
      if (event.type !== 'accusation') return stated ?? t.exchanges.answeredIt
      return stated === null ? t.exchanges.accusedBack : t.exchanges.stanceAndBack(stated)
    }
    const when = ({ event, time }: ExchangeAnswer) =>
      time.min === time.max ? responseTime(time) : t.exchanges.onDate(date(event.date), t.exchanges.notExact)
    const told = (answer: ExchangeAnswer) =>
      t.exchanges.answerTold(verb(answer), when(answer), namesOf(answer.event.by))
    const metBy = ({ answers, answered, comments, kind }: Exchange) =>
      [
        answered === 0
          ? `${t.exchanges.silence[kind]}${t.fullStop}`
          : t.exchanges.answeredTimes(answered, number(answered), answers.filter(isAnswer).map(told).join(t.semicolon)),
        comments > 0 && t.exchanges.commentsOnly(comments, number(comments)),
      ]
        .filter(Boolean)
        .join(' ')
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
  }, [t, date, number, responseTime, namesOf])
}
