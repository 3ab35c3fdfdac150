import { memo } from 'react'
import type { Exchange, ExchangeAnswer } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { selectEvent } from '../../view/changes.ts'
import { useHighlight } from '../context/highlight.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import { Answer } from './Answer.tsx'
import { isAnswer, useExchangeWords } from './use-exchange-words.ts'
import { Parties, useSideOf, useSidesOf } from './Parties.tsx'

/** More are in the details. */
const MOST_ANSWERS = 3
const answersFirst = (a: ExchangeAnswer, b: ExchangeAnswer) => Number(isAnswer(b)) - Number(isAnswer(a))

interface ExchangeItemProps {
  readonly exchange: Exchange
  /** From 1. */
  readonly place: number
  readonly total: number
  readonly selected: string | null
  /** The event that Tab reaches. */
  readonly stop: string | null
}

/** An accusation with its passage, and beside it its answers, or the kind of silence. */
export const ExchangeItem = memo(function ExchangeItem({ exchange, place, total, selected, stop }: ExchangeItemProps) {
  const { t, date, number } = useWords()
  const { hues } = useDataset()
  const sideOf = useSideOf()
  const store = useStore()
  const light = useHighlight()
  const words = useExchangeWords()
  const languageOf = useTextLanguage()
  const { accusation, answers, answered, comments } = exchange
  const shown = answers.length > MOST_ANSWERS ? [...answers].sort(answersFirst).slice(0, MOST_ANSWERS) : answers
  const left = answered + comments - shown.length
  const ids = [accusation.id, ...answers.map(({ event }) => event.id)]
  const isOpen = selected !== null && ids.includes(selected)
  return (
    <article
      className="ov-exchange"
      aria-label={words.accusationName(exchange)}
      aria-posinset={place}
      aria-setsize={total}
      data-open={isOpen}
      onPointerEnter={() => light.show(ids)}
      onPointerLeave={() => light.show([])}
      onFocus={() => light.show(ids)}
      onBlur={() => light.show([])}
    >
      <p className="ov-date">{date(accusation.date)}</p>
      <div className="ov-accusation" data-hue={hues.ofCountry(sideOf(accusation.by[0]!))} data-opens={accusation.id}>
        <p className="ov-line">
          <Parties actors={accusation.by} /> <span className="quiet">{t.exchanges.verb}</span>{' '}
          {accusation.against.length === 0 ? (
            <span className="quiet">{t.exchanges.nobodyNamed}</span>
          ) : (
            <Parties actors={accusation.against} />
          )}
        </p>
        <h4 className="ov-headline">
          <button
            type="button"
            className="ov-open"
            data-event={accusation.id}
            aria-label={words.accusationName(exchange)}
            aria-pressed={selected === accusation.id}
            tabIndex={stop === accusation.id ? 0 : -1}
          >
            <bdi lang={languageOf(accusation.title)}>{accusation.title}</bdi>
          </button>
        </h4>
        <Passage exchange={exchange} />
      </div>
      <span className="ov-arrow" aria-hidden="true" />
      <div className="ov-answers">
        {answered === 0 && <Silence exchange={exchange} />}
        {answers.length > 0 && (
          <ul>
            {shown.map((answer) => (
              <Answer
                key={answer.event.id}
                answer={answer}
                isSelected={selected === answer.event.id}
                isStop={stop === answer.event.id}
              />
            ))}
          </ul>
        )}
        {left > 0 && (
          <button
            type="button"
            className="link quiet"
            tabIndex={-1}
            onClick={() => store.change(selectEvent(accusation.id))}
          >
            {t.exchanges.moreAnswers(left, number(left))}
          </button>
        )}
      </div>
    </article>
  )
})

/** The first quoted words, and where they stand. */
function Passage({ exchange: { passage, accusation, sources } }: { readonly exchange: Exchange }) {
  const { t, date, number, isolate } = useWords()
  const known = useDataset().sources
  const source = known.get(passage?.source ?? accusation.source)
  const origin = [isolate(source?.publisher ?? source?.title ?? ''), source?.published && date(source.published)]
    .filter(Boolean)
    .join(t.comma)
  return (
    <>
      {passage && (
        <blockquote className="ov-quote" lang={known.get(passage.source)?.language}>
          <mark dir="auto">{t.filters.text(passage.text)}</mark>
        </blockquote>
      )}
      <p className="ov-source">
        {[
          origin,
          sources > 1 && t.exchanges.sources(sources, number(sources)),
          passage === null && t.exchanges.noPassage,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

function Silence({ exchange: { accusation, kind } }: { readonly exchange: Exchange }) {
  const { t } = useWords()
  const sidesOf = useSidesOf()
  const who =
    kind === 'nobody'
      ? ''
      : sidesOf(accusation.against)
          .map(({ name }) => name)
          .join(t.separator)
  return (
    <p className="ov-silence" data-kind={kind}>
      {t.exchanges.silent(who, t.exchanges.silence[kind])}
    </p>
  )
}
