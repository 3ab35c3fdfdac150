/**
 * What TimelineJS has instead of events: slides, from its JSON as from its spreadsheet.
 *
 * - id: `unique_id`, else `slide-` and the slide's number. Title: the headline, else the first words of the text, the
 *   caption, the credit or the address of what is shown, else the id. HTML is read as the text that it shows.
 * - date: no more precise than stated; the "display date" where that is EDTF and begins there, as our own export has
 *   it, else it stands in `dateNote`, as does a time of day: TimelineJS knows no time zones. Its year -44 is 44 BC, which
 *   EDTF, with a year 0, writes -0043; on the cosmological scale years are as they are numbered.
 * - type: what the group says, if it is one of our words, else an attack, "the thing said to have been done", which the
 *   report says. Speaker: "Not stated". A group is a tag, unless it is just the type.
 * - citations: the file, and the address of what is shown, its caption being the note.
 */
import { EVENT_TYPES, type EventType } from '../../model/event.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { statedSpan } from '../../model/dates/time.ts'
import type { DatasetBuilder, Place } from '../import/dataset-builder.ts'
import { firstWords, plainLine, plainText } from '../import/plain-text.ts'
import { addressIn } from '../import/raw.ts'
import { spanOf } from '../import/span.ts'
import { dateOfParts } from '../import/stated-date.ts'

/** A date in parts, each as stated or empty. */
export interface SlideDate {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly time: string
}

export interface Slide {
  readonly id: string
  readonly start: SlideDate
  readonly end: SlideDate
  /** Where the end is stated. */
  readonly endPlace: Place
  /** Whether years are counted astronomically, as on TimelineJS's cosmological scale. */
  readonly isCosmological?: boolean
  readonly displayDate: string
  readonly headline: string
  readonly text: string
  readonly group: string
  readonly media: string
  readonly credit: string
  readonly caption: string
}

const ASSUMED: EventType = 'attack'

/** Adds an event for a slide. `number` counts slides from 1. */
export function addSlide(maker: DatasetBuilder, slide: Slide, number: number, place: Place): void {
  const id = slide.id || maker.ownId(`slide-${number}`)
  const text = plainText(slide.text)
  const type = typeOf(slide.group, maker)
  const url = addressIn(slide.media)
  const { isCosmological } = slide
  const end = { text: statedText(slide.end), date: dateIn(slide.end, isCosmological), place: slide.endPlace }
  const numbered = spanOf(maker, dateIn(slide.start, isCosmological), end)
  const date = statedIn(slide.displayDate, numbered) ?? numbered
  if (url === null && slide.media !== '') maker.find('unused-value', place, { value: slide.media })
  maker.event(
    {
      id,
      type,
      date,
      dateNote: dateNoteOf(date === numbered ? slide : { ...slide, displayDate: '' }),
      title: plainLine(slide.headline) || firstWords(text) || captionOf(slide) || url || id,
      summary: text,
      by: [maker.nobody('by')],
      tags: slide.group === '' || slide.group === type ? [] : [plainLine(slide.group)],
      citations: [
        { source: maker.fileSource() },
        ...(url === null ? [] : [{ source: maker.source({ title: captionOf(slide) || url, url }), ...noteOf(slide) }]),
      ],
    },
    place,
  )
}

function dateIn({ year, month, day }: SlideDate, isCosmological: boolean | undefined): string {
  return dateOfParts(isCosmological ? year : astronomical(year), month, day)
}

function statedText({ year, month, day }: SlideDate): string {
  return [year, month, day].filter(Boolean).join('-')
}

/** The earliest year of a JavaScript date; those before it TimelineJS tells as so many years ago. */
export const EARLIEST_YEAR = -271_821

/** Years before the first, which TimelineJS counts from 1 and EDTF from 0. */
function astronomical(year: string): string {
  const [, sign, number, era] = /^([-\u2212\u2013]?)(\d+)\s*(B\.?C\.?(?:E\.?)?)?$/i.exec(year) ?? []
  if (number === undefined || (!sign && !era)) return year
  if (-Number(number) < EARLIEST_YEAR) return `-${number}`
  return Number(number) === 0 ? '0' : String(1 - Number(number))
}

/** The display date where it is EDTF that begins where the numbers are: it says what they cannot. */
function statedIn(displayDate: string, numbered: string): string | null {
  const [stated, numbers] = [displayDate, numbered].map((date) => {
    const parsed = parseDate(date)
    return parsed && statedSpan(parsed)
  })
  return stated && numbers && stated.start >= numbers.start && stated.start < numbers.end ? displayDate : null
}

function dateNoteOf({ displayDate, start, end }: Slide): string {
  const times = [start.time, end.time].filter(Boolean).join(' / ')
  return [plainLine(displayDate), times].filter(Boolean).join(', ')
}

function captionOf({ caption, credit }: Slide): string {
  return firstWords(plainLine(caption) || plainLine(credit))
}

function noteOf({ caption }: Slide): { readonly note?: string } {
  const note = plainText(caption)
  return note === '' ? {} : { note }
}

function typeOf(group: string, maker: DatasetBuilder): EventType {
  const stated = EVENT_TYPES.find((type) => new RegExp(`^${type}s?$`, 'i').test(group))
  if (stated === undefined) maker.assume('type', ASSUMED)
  return stated ?? ASSUMED
}
