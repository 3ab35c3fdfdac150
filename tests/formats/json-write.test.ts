import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/event.ts'
import { ISSUE_KINDS } from '../../src/model/issue.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { rawDataset } from '../model/sample.ts'
import { anyRead, datasetIn, writeAs } from './writing.ts'

/** All that can be reached from `first` by the links of each; ids that lead to nothing are harmless. */
function reached(first: Iterable<string>, linksOf: (id: string) => readonly (string | undefined)[]): Set<string> {
  const ids = new Set(first)
  for (const id of ids) for (const next of linksOf(id)) if (next !== undefined) ids.add(next)
  return ids
}

/**
 * The dataset with only those actors and sources to which its events refer, and what these are part of, or render; actors
 * are identified only by events that there are.
 */
function withoutUnused({ head, events }: Dataset): Dataset {
  const actorsById = new Map(head.actors.map((actor) => [actor.id, actor]))
  const sourcesById = new Map(head.sources.map((source) => [source.id, source]))
  const named = events.flatMap(({ by, against, onBehalfOf }) => [...by, ...against, ...onBehalfOf])
  const actors = reached(named, (id) => {
    const actor = actorsById.get(id)
    const claimed = (actor?.attributions ?? []).map(({ to }) => (typeof to === 'string' ? to : undefined))
    return [actor?.partOf, ...claimed]
  })
  const cited = events.flatMap(({ citations, points, outcome }) =>
    [citations, ...points.map((point) => point.citations), outcome?.citations ?? []].flat().map(({ source }) => source),
  )
  const ids = new Set(events.map(({ id }) => id))
  const keptBy = <T extends { readonly by: readonly string[] }>(one: T): T => ({
    ...one,
    by: one.by.filter((id) => ids.has(id)),
  })
  const sources = reached(cited, (id) => [sourcesById.get(id)?.original])
  return {
    head: {
      ...head,
      actors: head.actors
        .filter(({ id }) => actors.has(id))
        .map((actor) => ({
          ...actor,
          attributions: actor.attributions.map(keptBy),
          aliases: actor.aliases.map(keptBy),
        })),
      sources: head.sources.filter(({ id }) => sources.has(id)),
    },
    events,
  }
}

const errorsIn = (text: string) =>
  Object.entries(readDataset(text).report.counts).filter(
    ([kind]) => ISSUE_KINDS[kind as keyof typeof ISSUE_KINDS] === 'error',
  )

describe('Claimline JSON', () => {
  it('is read back as what was written', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRead, async (dataset) => {
        const { text, events, losses } = await writeAs('claimline', dataset)
        const expected = withoutUnused(dataset)
        expect(readDataset(text).dataset).toEqual(expected)
        expect(errorsIn(text)).toEqual([])
        expect(events).toBe(dataset.events.length)
        expect(losses['unused-actors'] ?? 0).toBe(dataset.head.actors.length - expected.head.actors.length)
        expect(losses['unused-sources'] ?? 0).toBe(dataset.head.sources.length - expected.head.sources.length)
        expect(losses['links-outside']).toBeUndefined()
      }),
    )
  })

  it('holds the events of the filter, whom they name, what these are part of, and what they cite', async () => {
    const { text } = await writeAs('claimline', datasetIn(rawDataset()), { values: { type: ['accusation'] } })
    const { head, events } = readDataset(text).dataset!
    expect(events.map(({ id }) => id)).toEqual(['names-three'])
    expect(head.actors.map(({ id }) => id)).toEqual(['cn', 'mss', 'icefcom'])
    expect(head.sources.map(({ id }) => id)).toEqual(['article'])
    expect(head.title).toBe('A sample')
  })

  it('has no error and says how many links led out of the selection', async () => {
    const { text, losses } = await writeAs('claimline', datasetIn(rawDataset()), { values: { type: ['rebuttal'] } })
    expect(errorsIn(text)).toEqual([])
    expect(losses).toMatchObject({ 'links-outside': 2, 'unused-sources': 1 })
    expect(readDataset(text).dataset!.events[0]).toMatchObject({ about: [], respondsTo: [] })
  })

  it('is a dataset even where nothing is kept', async () => {
    const { text } = await writeAs('claimline', datasetIn(rawDataset()), { text: 'nowhere' })
    expect(readDataset(text).dataset).toMatchObject({ events: [], head: { actors: [], sources: [] } })
    expect(errorsIn(text)).toEqual([])
  })

  it('puts an event on a line', async () => {
    const { text } = await writeAs('claimline', datasetIn(rawDataset()))
    expect(text.split('\n').filter((line) => line.includes('"type":'))).toHaveLength(3)
  })
})
