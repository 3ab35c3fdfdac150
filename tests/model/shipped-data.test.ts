import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../src/model/catalogue.ts'
import type { Actor, Citation, Dataset, TimelineEvent } from '../../src/model/event.ts'
import { findQuote } from '../../src/model/quotes/quote.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'

const folder = resolve(import.meta.dirname, '../../public/datasets')
const readText = (name: string) => readFileSync(resolve(folder, name), 'utf8')
const entries = readCatalogue(JSON.parse(readText('catalogue.json')))!
const shipped = entries.map((entry) => ({ ...entry, ...readDataset(readText(entry.url)) }))

describe.each(shipped)(
  'the shipped dataset $id',
  ({ title, titles, description, events, updated, dataset, report }) => {
    it('has no errors and no warnings', () => {
      expect(report.issues).toEqual([])
      expect(report).toMatchObject({ counts: {}, leftOut: 0 })
    })

    it('is what the catalogue says', () => {
      expect({ title: { en: title, ...titles }, description, events, updated }).toEqual({
        title: dataset!.head.title,
        description: dataset!.head.description,
        events: report.read,
        updated: dataset!.head.updated,
      })
    })

    it('has every quote exact', () => {
      const texts = new Map(dataset!.head.sources.map((source) => [source.id, source.text]))
      const quotes = dataset!.events.flatMap(citationsOf).filter(({ quote }) => quote !== undefined)
      const states = quotes.map(({ source, quote }) => findQuote(texts.get(source)!, quote!).state)
      expect(states.filter((state) => state !== 'exact')).toEqual([])
    })

    it('says where each event is from: a quote, a locator, or a note in its own words', () => {
      const mute = dataset!.events.filter((event) =>
        citationsOf(event).some(({ quote, locator, note }) => !quote && !locator && !note),
      )
      expect(mute.map((event) => event.id)).toEqual([])
    })
  },
)

describe('the article', () => {
  /** What tells of someone's saying: a sentence without any of it reports no claim. */
  const REPORTS = /accus|alleg|accord|claim|describ|report|statement|linked|named|dismiss|argu|denial/i

  it('has every sentence that reports a claim covered by a citation', () => {
    const dataset = shipped.find(({ dataset: one }) =>
      one!.head.sources.some((source) => source.id === 'article'),
    )!.dataset!
    const { text } = dataset.head.sources.find((source) => source.id === 'article')!
    const quoted = dataset.events
      .flatMap(citationsOf)
      .filter(({ source, quote }) => source === 'article' && quote !== undefined)
      .flatMap(({ quote }) => findQuote(text, quote!).passages)
    const sentences = [...text.matchAll(/[^.\n]+\.?/g)].filter(([sentence]) => REPORTS.test(sentence))
    expect(sentences.length).toBeGreaterThan(10)
    const bare = sentences.filter(
      ({ 0: { length }, index }) => !quoted.some(({ start, end }) => start < index + length && index < end),
    )
    expect(bare.map(([sentence]) => sentence)).toEqual([])
  })
})

describe('the shipped datasets together', () => {
  const all = <T>(listOf: (dataset: Dataset) => readonly T[]): T[] => shipped.flatMap(({ dataset }) => listOf(dataset!))

  it('agree on everything that stands in more than one', () => {
    const conflicts = (list: readonly { readonly id: string }[]): string[] => {
      const known = new Map<string, string>()
      return list.flatMap((one) => {
        const text = JSON.stringify(one)
        const before = known.get(one.id) ?? text
        known.set(one.id, text)
        return before === text ? [] : [one.id]
      })
    }
    // Each file can only point to the events that it holds.
    const actors = all(({ head }) => head.actors.map((actor) => ({ ...actor, attributions: [], aliases: [] })))
    expect(conflicts(actors)).toEqual([])
    expect(conflicts(all(({ head }) => head.sources))).toEqual([])
    expect(conflicts(all(({ events }) => events))).toEqual([])
  })

  it('attribute a shared actor and call it by the same names wherever the events are shared too', () => {
    const [one, other] = shipped.map(({ dataset }) => dataset!) as [Dataset, Dataset]
    const there = idsOf(other.events)
    const shared = new Set([...idsOf(one.events)].filter((id) => there.has(id)))
    const others = new Map(other.head.actors.map((actor) => [actor.id, actor]))
    for (const actor of one.head.actors.filter(({ id }) => others.has(id))) {
      expect([actor.id, saidBy(actor, shared)]).toEqual([actor.id, saidBy(others.get(actor.id)!, shared)])
    }
  })

  it('tell nothing twice under two ids', () => {
    const idsOf = new Map<string, Set<string>>()
    for (const event of all(({ events }) => events)) {
      const key = JSON.stringify([event.type, event.date.edtf, event.by, event.against, event.title])
      idsOf.set(key, (idsOf.get(key) ?? new Set()).add(event.id))
    }
    expect([...idsOf.values()].filter((ids) => ids.size > 1).map((ids) => [...ids])).toEqual([])
  })
})

function citationsOf({ citations, points }: TimelineEvent): readonly Citation[] {
  return [...citations, ...points.flatMap((point) => point.citations)]
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id))
}

/** What some events say of an actor: where it is from, and what else it is called. */
function saidBy({ attributions, aliases }: Pick<Actor, 'attributions' | 'aliases'>, events: ReadonlySet<string>) {
  return [...attributions, ...aliases]
    .map(({ by, ...said }) => ({ ...said, by: by.filter((id) => events.has(id)) }))
    .filter(({ by }) => by.length > 0)
}
