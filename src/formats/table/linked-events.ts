/**
 * `linkedEvents` makes up to three events of a row that tells a whole exchange: "[who says so] accused [who did it] of [what]
 * against [whom] on [date]; answered by [who] on [date]". Used by `row-reader.ts`.
 *
 * The accusation keeps the row's id; the deed and the answer have ids made of it. A deed whose date is not stated happened
 * on the day of the accusation or before; an answer whose date is not stated was given on that day or later.
 */
import { parseDate } from '../../model/dates/parse-date.ts'
import { columnsOf, type TableField } from '../../model/mapping.ts'
import { isNotStated } from '../import/not-stated.ts'
import { dayOf } from '../import/stated-date.ts'
import { firstWords } from '../import/plain-text.ts'
import type { RowDates } from './row-dates.ts'
import type { RowParties } from './row-parties.ts'
import type { RowCells, RowContext, RowEvent } from './row-context.ts'

interface Context extends RowContext {
  readonly parties: RowParties
  readonly dates: RowDates
}

const NO_ANSWER =
  /^(?:no|none|no (?:response|answer|reply|comment found)|keine?|nein|aucune?|ninguna?|нет|無|无|没有|沒有)\.?$/i

export function linkedEvents(event: RowEvent, cells: RowCells, context: Context): readonly RowEvent[] {
  const accused = columnsOf(context.mapping, 'accused').length > 0 ? context.parties.idsOf(cells, 'accused') : []
  const claim = accused.length > 0 ? accusation(event, accused) : event
  const deed = accused.length > 0 ? [deedOf(event, accused, cells, context)] : []
  return [claim, ...deed, ...answerOf(claim, cells, context)]
}

const deedId = (id: string) => `${id}-attack`

function accusation(event: RowEvent, accused: readonly string[]): RowEvent {
  const about = [...(event.raw['about'] as readonly string[]), deedId(event.id)]
  return {
    ...event,
    raw: { ...event.raw, type: 'accusation', against: accused, about, respondsTo: event.raw['respondsTo'] },
  }
}

function deedOf(event: RowEvent, accused: readonly string[], cells: RowCells, context: Context): RowEvent {
  const { id, title, summary, against, citations, tags } = event.raw
  const stated = context.dates.read(cells, 'attackDate')
  const day = String(event.raw['date'])
  return {
    id: deedId(event.id),
    row: event.row,
    time: undefined,
    fields: fieldsOf(context, 'attackDate', 'accused'),
    raw: {
      id: context.maker.ownId(deedId(String(id))),
      type: 'attack',
      date: stated.date || (isPoint(day) ? `../${dayOf(day)}` : day),
      dateNote: stated.note,
      title,
      summary,
      by: accused,
      against,
      tags,
      citations,
    },
  }
}

function answerOf(claim: RowEvent, cells: RowCells, context: Context): readonly RowEvent[] {
  const text = cells.one('answer')
  const speakers = context.parties.idsOf(cells, 'answerBy')
  const stated = context.dates.read(cells, 'answerDate')
  const isSilent = text === '' || isNotStated(text) || NO_ANSWER.test(text)
  if (NO_ANSWER.test(text) || (isSilent && speakers.length === 0 && stated.date === '')) return []
  const { maker } = context
  const by = speakers.length > 0 ? speakers : (claim.raw['against'] as readonly string[])
  const day = String(claim.raw['date'])
  const isDeed = claim.raw['type'] === 'attack'
  const title = isSilent ? String(claim.raw['title']) : firstWords(text)
  return [
    {
      id: `${claim.id}-answer`,
      row: claim.row,
      time: undefined,
      fields: fieldsOf(context, 'answerDate', 'answerBy'),
      raw: {
        id: maker.ownId(`${claim.id}-answer`),
        type: 'rebuttal',
        date: stated.date || (isPoint(day) ? `${dayOf(day)}/` : day),
        dateNote: stated.note,
        title,
        summary: isSilent || title === text ? '' : text,
        by: by.length > 0 ? by : [maker.nobody('by')],
        against: claim.raw['by'],
        about: isDeed ? [claim.id] : [],
        respondsTo: isDeed ? [] : [claim.id],
        citations: claim.raw['citations'],
      },
    },
  ]
}

const isPoint = (date: string) => parseDate(date)?.kind === 'date' && !date.includes('X')

/** The columns that state the date and the actors of such an event. */
function fieldsOf(
  { mapping, headers }: RowContext,
  date: TableField,
  by: TableField,
): Readonly<Record<string, string>> {
  const header = (field: TableField) => headers[columnsOf(mapping, field)[0] ?? -1] ?? ''
  return { date: header(date) || header('date'), by: header(by) || header('by') }
}
