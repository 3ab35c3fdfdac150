import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../src/model/catalogue.ts'
import type { Actor, Dataset, Source, TimelineEvent } from '../../src/model/event.ts'
import { findQuote } from '../../src/model/quotes/quote.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'

const folder = resolve(import.meta.dirname, '../../public/datasets')
const readText = (name: string) => readFileSync(resolve(folder, name), 'utf8')
const entries = readCatalogue(JSON.parse(readText('catalogue.json')))!
const shipped = entries.map((entry) => ({ ...entry, ...readDataset(readText(entry.url)) }))

describe.each(shipped)('the shipped dataset $id', ({ id, title, events, updated, dataset, report }) => {
  it('has no errors and no warnings', () => {
    expect(report.issues).toEqual([])
    expect(report).toMatchObject({ counts: {}, leftOut: 0 })
  })

  it('is what the catalogue says', () => {
    expect({ title, events, updated }).toEqual({
      title: dataset!.head.title,
      events: report.read,
      updated: dataset!.head.updated,
    })
  })

  it('has every quote exact', () => {
    const texts = new Map(dataset!.head.sources.map((source) => [source.id, source.text]))
    const quotes = dataset!.events.flatMap(({ citations }) => citations.filter(({ quote }) => quote !== undefined))
    const states = quotes.map(({ source, quote }) => findQuote(texts.get(source)!, quote!).state)
    expect(states.filter((state) => state !== 'exact')).toEqual([])
  })

  it('says where each event is from: a quote, or a note in its own words', () => {
    const mute = dataset!.events.filter(({ citations }) =>
      citations.some(({ quote, note }) => quote === undefined && !note),
    )
    expect(mute.map((event) => event.id)).toEqual([])
  })

  it('has a balance worth knowing', () => {
    const lines = balanceOf(dataset!)
    process.stdout.write([`\n${id}: ${report.kept} events`, ...lines, ''].join('\n'))
    expect(lines.length).toBeGreaterThan(1)
  })
})

describe('the article', () => {
  /** What tells of someone's saying: a sentence without any of it reports no claim. */
  const REPORTS = /accus|alleg|accord|claim|describ|report|statement|linked|named|dismiss|argu|denial/i

  it('has every sentence that reports a claim covered by a citation', () => {
    const dataset = shipped.find(({ dataset: one }) =>
      one!.head.sources.some((source) => source.id === 'article'),
    )!.dataset!
    const { text } = dataset.head.sources.find((source) => source.id === 'article')!
    const quoted = dataset.events
      .flatMap(({ citations }) => citations.filter(({ source, quote }) => source === 'article' && quote !== undefined))
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
    expect(conflicts(all(({ head }) => head.actors))).toEqual([])
    expect(conflicts(all(({ head }) => head.sources))).toEqual([])
    expect(conflicts(all(({ events }) => events))).toEqual([])
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

/**
 * For each country: what it says, how much of that rests on a first-hand source, the attacks that it is said to have made, and
 * its accusations that nothing answers here.
 * A source is first-hand for an event where its publisher is called like an actor who speaks in it, or like one that this
 * actor is part of or that is part of it; "(via …)" and the like after the name do not count.
 */
function balanceOf({ head, events }: Dataset): string[] {
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))
  const sources = new Map(head.sources.map((source) => [source.id, source]))
  const answered = new Set(events.flatMap(({ respondsTo }) => respondsTo.map((answer) => answer.event)))
  const isUnanswered = ({ type, id }: TimelineEvent) => type === 'accusation' && !answered.has(id)
  const sides = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    const side = actors.get(event.by[0]!)!.country ?? 'unidentified'
    sides.set(side, [...(sides.get(side) ?? []), event])
  }
  return [...sides]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([side, own]) => {
      const statements = own.filter(({ type }) => type !== 'attack')
      const firstHand = statements.filter((event) =>
        event.citations.some(({ source }) => isFirstHand(event, sources.get(source)!, actors)),
      )
      const counts = [
        `${statements.length} statements (${firstHand.length} first-hand)`,
        `${own.length - statements.length} attacks laid to it`,
        `${statements.filter(isUnanswered).length} of its accusations unanswered here`,
      ]
      return `  ${side}: ${counts.join(', ')}`
    })
}

function isFirstHand(event: TimelineEvent, source: Source, actors: ReadonlyMap<string, Actor>): boolean {
  const publisher = (source.publisher ?? '').replace(/\s*[([].*$/, '').toLowerCase()
  const isCalled = ({ name, names, aliases }: Actor) =>
    [name, ...Object.values(names), ...aliases.map((alias) => alias.name)].some(
      (called) => called.toLowerCase() === publisher,
    )
  const rootOf = (actor: Actor): Actor => (actor.partOf === undefined ? actor : rootOf(actors.get(actor.partOf)!))
  const roots = new Set(event.by.map((id) => rootOf(actors.get(id)!).id))
  return [...actors.values()].some((actor) => isCalled(actor) && roots.has(rootOf(actor).id))
}
