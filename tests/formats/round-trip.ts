/** Writes a dataset, reads what was written, and expects what was there, but for what was said to be lost. */
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { AnswerTo, Citation, Dataset, Quote, TimelineEvent } from '../../src/model/event.ts'
import type { LossKind } from '../../src/model/exported.ts'
import { FORMAT } from '../../src/model/check/schema.ts'
import { eventInWords, sayIn } from '../../src/model/in-one-language.ts'
import type { ReaderText } from '../../src/model/reader-text.ts'
import { readFile } from './reading.ts'
import { datasetIn, writeAs, type Written } from './writing.ts'

type Losses = Written['losses']

async function readBack(text: string): Promise<Dataset> {
  const { head, events, report } = await readFile(new TextEncoder().encode(text))
  expect(report).toMatchObject({ leftOut: 0 })
  return datasetIn({ format: FORMAT, ...head, events })
}

const line = (title: string) => title.replaceAll(/\s*[\r\n]\s*/g, ' ')

/**
 * What is left of a dataset without what a writer said is lost, and without actors and sources that no event refers to; the
 * words of a quotation that is lost as such stand in the note, as a writer may leave them there. A publisher who is called
 * like the source says nothing, and line ends in titles are white space.
 */
function leftOf(dataset: Dataset, losses: Losses): object {
  const isLost = (kind: LossKind) => losses[kind] !== undefined
  const { head } = dataset
  const say = sayIn(head.language, head)
  const events = isLost('wordings') ? dataset.events.map((event) => eventInWords(event, say)) : dataset.events
  const parties = new Set(events.flatMap(({ by, against }) => [...by, ...against]))
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)))
  const known = new Set(events.map(({ id }) => id))
  const { title, description, language, license, updated, coversUntil, start, tours } = head
  const without = <T extends object>(whole: T, lost: Partial<Record<keyof T, LossKind>>): Partial<T> =>
    Object.fromEntries(
      Object.entries(whole).filter(([field]) => {
        const kind = lost[field as keyof T]
        return kind === undefined || !isLost(kind)
      }),
    ) as Partial<T>
  const quoted = (quote: Quote | undefined) =>
    quote && {
      exact: quote.exact,
      ...(!isLost('quote-contexts') && { prefix: quote.prefix, suffix: quote.suffix }),
      ...(!isLost('translations') && { language: quote.language, translation: quote.translation }),
    }
  const citation = ({ source, quote, note, locator }: Citation): object => ({
    source,
    ...(isLost('quotes')
      ? {
          note: [quote && `“${quote.exact}”`, note]
            .filter((text) => text !== undefined)
            .map(say)
            .join('\n\n'),
        }
      : { note, quote: quoted(quote) }),
    ...(!isLost('locators') && { locator }),
  })
  const answer = (whole: AnswerTo): object => without(whole, { stance: 'stances', points: 'points' })
  const event = (whole: TimelineEvent): object => ({
    ...without(whole, {
      occurrence: 'certainties',
      attribution: 'certainties',
      points: 'points',
      onBehalfOf: 'spoken-for',
      responseSought: 'searches',
      withdrawn: 'withdrawals',
      outcome: 'outcomes',
      dateNote: 'date-notes',
      confidence: 'confidences',
      tags: 'tags',
    }),
    date: whole.date.edtf,
    title: typeof whole.title === 'string' ? line(whole.title) : whole.title,
    respondsTo: whole.respondsTo.map(answer),
    citations: whole.citations.map(citation),
  })
  const saidBy = <T extends { readonly by: readonly string[] }>(one: T): T => ({
    ...one,
    by: one.by.filter((id) => known.has(id)),
  })
  return {
    head: isLost('dataset-fields') ? {} : { title, description, language, license, updated, coversUntil, start, tours },
    actors: head.actors
      .filter(({ id }) => parties.has(id))
      .map((actor) => ({
        ...actor,
        aliases: actor.aliases.map(saidBy),
        attributions: actor.attributions.map(saidBy),
      }))
      .map((actor) =>
        without(actor, {
          names: 'actor-names',
          aliases: 'actor-names',
          kind: 'actor-kinds',
          partOf: 'actor-parts',
          attributions: 'attributions',
        }),
      )
      .toSorted((a, b) => (a.id! < b.id! ? -1 : 1)),
    sources: head.sources
      .filter(({ id }) => cited.has(id))
      .map(({ published, publisher, ...source }) => ({
        ...source,
        title: line(source.title),
        published: published?.edtf,
        publisher: publisher === source.title ? undefined : publisher,
      }))
      .map((source) =>
        without(source, {
          text: 'source-texts',
          hasText: 'source-texts',
          language: 'source-languages',
          published: 'source-dates',
          kind: 'source-kinds',
          original: 'source-kinds',
          accessed: 'source-archives',
          archived: 'source-archives',
        }),
      )
      .toSorted((a, b) => (a.id! < b.id! ? -1 : 1)),
    events: events.map(event),
  }
}

export async function expectBack(format: 'claimline' | 'csv' | 'stix', dataset: Dataset): Promise<void> {
  const { text, losses } = await writeAs(format, dataset)
  const [back, left] = [leftOf(await readBack(text), losses), leftOf(dataset, losses)]
  // To tell what differs takes long, even where nothing does.
  if (!isDeepStrictEqual(back, left)) expect(back).toEqual(left)
}

/** TimelineJS has slides, in which parties and sources are words. */
export async function expectSlides(dataset: Dataset): Promise<void> {
  const { text, losses } = await writeAs('timelinejs', dataset)
  const back = await readBack(text)
  const say = sayIn(dataset.head.language, dataset.head)
  const shown = (words: ReaderText) => say(words).replaceAll(/\s+/g, ' ').trim()
  expect(back.head.title).toBe(shown(dataset.head.title) || 'a file')
  // What is nothing but white space is not stated there.
  const idOf = (id: string, at: number) => id.trim() || `slide-${at + 1}`
  const titleOf = (title: ReaderText, at: number) => shown(title) || shown(back.events[at]!.title)
  expect(back.events.map(({ id, type, title }) => [id, type, shown(title)])).toEqual(
    dataset.events.map(({ id, type, title }, at) => [idOf(id, at), type, titleOf(title, at)]),
  )
  const urls = ({ head }: Dataset) => new Map(head.sources.map(({ id, url }) => [id, url]))
  const [urlsBefore, urlsAfter] = [urls(dataset), urls(back)]
  const [before, after] = [dataset, back].map(({ events }) => events)
  const changed = before!.filter(({ date }, at) => date.edtf !== after![at]!.date.edtf)
  // What the numbers cannot say is read off the words beside them, but for what has no place in time.
  expect(changed).toHaveLength(losses.dates ?? 0)
  const wrong = before!.filter(({ date, summary, citations }, at) => {
    const slide = after![at]!
    const isDateSaid =
      slide.date.edtf === date.edtf || (slide.dateNote !== undefined && say(slide.dateNote).includes(date.edtf))
    const url = urlsBefore.get(citations[0]!.source)
    const isCited = url === undefined || urlsAfter.get(slide.citations[1]!.source) === url
    return !isDateSaid || !isCited || !shown(slide.summary).startsWith(shown(summary))
  })
  expect(wrong).toEqual([])
}
