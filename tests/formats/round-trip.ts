/** Writes a dataset, reads what was written, and expects what was there, but for what was said to be lost. */
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Citation, Dataset, TimelineEvent } from '../../src/model/event.ts'
import type { LossKind } from '../../src/model/exported.ts'
import { FORMAT } from '../../src/model/check/schema.ts'
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
function leftOf({ head, events }: Dataset, losses: Losses): object {
  const isLost = (kind: LossKind) => losses[kind] !== undefined
  const parties = new Set(events.flatMap(({ by, against }) => [...by, ...against]))
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)))
  const { title, description, language, license, updated } = head
  const without = <T extends object>(whole: T, lost: Partial<Record<keyof T, LossKind>>): Partial<T> =>
    Object.fromEntries(
      Object.entries(whole).filter(([field]) => {
        const kind = lost[field as keyof T]
        return kind === undefined || !isLost(kind)
      }),
    ) as Partial<T>
  const citation = ({ source, quote, note }: Citation): object => {
    if (isLost('quotes')) return { source, note: [quote && `“${quote.exact}”`, note].filter(Boolean).join('\n\n') }
    return { source, note, exact: quote?.exact, ...(!isLost('quote-contexts') && quote) }
  }
  const event = (whole: TimelineEvent): object => ({
    ...without(whole, { status: 'statuses', dateNote: 'date-notes', confidence: 'confidences', tags: 'tags' }),
    date: whole.date.edtf,
    title: line(whole.title),
    citations: whole.citations.map(citation),
  })
  return {
    head: isLost('dataset-fields') ? {} : { title, description, language, license, updated },
    actors: head.actors
      .filter(({ id }) => parties.has(id))
      .map((actor) =>
        without(actor, { names: 'actor-names', aliases: 'actor-names', kind: 'actor-kinds', partOf: 'actor-parts' }),
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
  const shown = (words: string) => words.replaceAll(/\s+/g, ' ').trim()
  expect(back.head.title).toBe(shown(dataset.head.title) || 'a file')
  // What is nothing but white space is not stated there.
  const idOf = (id: string, at: number) => id.trim() || `slide-${at + 1}`
  const titleOf = (title: string, at: number) => shown(title) || shown(back.events[at]!.title)
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
    const isDateSaid = slide.date.edtf === date.edtf || slide.dateNote?.includes(date.edtf)
    const url = urlsBefore.get(citations[0]!.source)
    const isCited = url === undefined || urlsAfter.get(slide.citations[1]!.source) === url
    return !isDateSaid || !isCited || !shown(slide.summary).startsWith(shown(summary))
  })
  expect(wrong).toEqual([])
}
