/**
 * TimelineJS's JSON: version 3 (`events` with `start_date`) and the one before it (`timeline.date` with `startDate`).
 * What a slide becomes, `slides.ts` says. The title slide gives the dataset its title and description; eras are not shown,
 * and reported.
 */
import { isObject } from '../../model/check/known-fields.ts'
import type { Path } from '../../model/finding.ts'
import type { Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { plainLine, plainText } from '../import/plain-text.ts'
import { listIn, objectIn, textIn } from '../import/raw.ts'
import { addSlide, EARLIEST_YEAR, type Slide, type SlideDate } from './slides.ts'
import { jsonFormat } from '../import/whole.ts'

const CERTAIN = 0.95

export const timelineJs = jsonFormat(
  'timelinejs',
  (beginning) => (/"start_?[dD]ate"\s*:/.test(beginning) && /"(?:events|timeline)"\s*:/.test(beginning) ? CERTAIN : 0),
  read,
)

function read(document: unknown, file: string): Iterable<Piece> {
  const { timeline } = objectIn(document)
  return timeline === undefined ? readThree(objectIn(document), file) : readTwo(objectIn(timeline), file)
}

type Raw = ReturnType<typeof objectIn>

function readThree(document: Raw, file: string): Iterable<Piece> {
  const maker = new DatasetBuilder(file, {
    id: 'unique_id',
    date: 'start_date',
    title: ['text', 'headline'],
    summary: ['text', 'text'],
    type: 'group',
  })
  const isCosmological = isCosmologicalIn(document)
  const text = objectIn(objectIn(document['title'])['text'])
  entitle(maker, text['headline'], text['text'])
  for (const [index, raw] of listIn(document['events']).entries()) {
    const place = { path: ['events', index] }
    if (isObject(raw)) addSlide(maker, { ...slideOfThree(raw, place.path), isCosmological }, index + 1, place)
    else maker.event(raw, place)
  }
  maker.wanted = 'events'
  for (const index of listIn(document['eras']).keys()) maker.unused('era', ['eras', index])
  return maker.pieces()
}

/** A year beyond those of dates puts all of a timeline on that scale, unless it states another. */
function isCosmologicalIn({ scale, events }: Raw): boolean {
  return typeof scale === 'string' && scale !== '' ? scale === 'cosmological' : listIn(events).some(isBeforeDates)
}

function isBeforeDates(raw: unknown): boolean {
  return Number(objectIn(objectIn(raw)['start_date'])['year']) < EARLIEST_YEAR
}

function slideOfThree(raw: Raw, path: Path): Slide {
  const text = objectIn(raw['text'])
  const media = objectIn(raw['media'])
  const start = objectIn(raw['start_date'])
  return {
    id: textIn(raw['unique_id']),
    start: dateOfThree(start),
    end: dateOfThree(objectIn(raw['end_date'])),
    endPlace: { path: [...path, 'end_date'] },
    displayDate: textIn(raw['display_date']) || textIn(start['display_date']),
    headline: textIn(text['headline']),
    text: textIn(text['text']),
    group: textIn(raw['group']),
    media: textIn(media['url']),
    credit: textIn(media['credit']),
    caption: textIn(media['caption']),
  }
}

function dateOfThree(raw: Raw): SlideDate {
  const time = ['hour', 'minute', 'second'].map((part) => textIn(raw[part])).filter(Boolean)
  return {
    year: textIn(raw['year']),
    month: textIn(raw['month']),
    day: textIn(raw['day']),
    time: time.join(':'),
  }
}

function readTwo(timeline: Raw, file: string): Iterable<Piece> {
  const maker = new DatasetBuilder(file, { date: 'startDate', title: 'headline', summary: 'text', type: 'tag' })
  entitle(maker, timeline['headline'], timeline['text'])
  for (const [index, raw] of listIn(timeline['date']).entries()) {
    const place = { path: ['timeline', 'date', index] }
    if (isObject(raw)) addSlide(maker, slideOfTwo(raw, place.path), index + 1, place)
    else maker.event(raw, place)
  }
  maker.wanted = 'timeline.date'
  for (const [field, list] of Object.entries(timeline))
    if (field !== 'date' && field !== 'era')
      for (const index of listIn(list).keys()) maker.unused(field, ['timeline', field, index])
  for (const index of listIn(timeline['era']).keys()) maker.unused('era', ['timeline', 'era', index])
  return maker.pieces()
}

function slideOfTwo(raw: Raw, path: Path): Slide {
  const asset = objectIn(raw['asset'])
  return {
    id: '',
    start: dateOfTwo(raw['startDate']),
    end: dateOfTwo(raw['endDate']),
    endPlace: { path: [...path, 'endDate'] },
    displayDate: textIn(raw['displayDate']),
    headline: textIn(raw['headline']),
    text: textIn(raw['text']),
    group: textIn(raw['tag']),
    media: textIn(asset['media']),
    credit: textIn(asset['credit']),
    caption: textIn(asset['caption']),
  }
}

/** Converts `1963,8,9`, optionally with hours, minutes and seconds. */
function dateOfTwo(raw: unknown): SlideDate {
  const [year = '', month = '', day = '', ...time] = textIn(raw)
    .split(',')
    .map((part) => part.trim())
  return { year, month, day, time: time.join(':') }
}

function entitle(maker: DatasetBuilder, headline: unknown, text: unknown): void {
  maker.title = plainLine(textIn(headline)) || maker.title
  maker.description = plainText(textIn(text))
}
