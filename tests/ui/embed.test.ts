import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { talkToHost } from '../../src/ui/embed/talk-to-host.ts'
import { createStore } from '../../src/view/store.ts'
import { FIRST_VIEW } from '../../src/view/view.ts'
import { datasetOf, DISPUTE } from './support/page.tsx'

const HOST = 'https://host.example'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A page around the dispute, whose engine answers when it is told to, in any order. */
function embed() {
  const told: Record<string, unknown>[] = []
  const parent = { postMessage: (message: Record<string, unknown>) => told.push(message) }
  const page = Object.assign(new EventTarget(), { parent })
  const store = createStore(FIRST_VIEW)
  const dataset = datasetOf(DISPUTE)
  const waiting: (() => void)[] = []
  const engine: typeof dataset.engine = {
    run: (query) => new Promise((answer) => waiting.push(() => answer(dataset.engine.run(query)))),
  }
  const end = talkToHost({ page: page as unknown as Window, host: HOST, store, dataset: { ...dataset, engine } })
  const say = (message: object) =>
    page.dispatchEvent(
      Object.assign(new Event('message'), { origin: HOST, source: parent, data: { claimline: 1, ...message } }),
    )
  /** Answers the question that was asked last, or the one before. */
  const answer = async (back = 1) => {
    waiting.splice(-back, 1)[0]!()
    await vi.advanceTimersByTimeAsync(0)
  }
  const filterBy = async (type: string) => {
    store.change((view) => ({ ...view, filter: { ...NO_FILTER, values: { type: [type] } } }))
    await vi.advanceTimersByTimeAsync(100)
  }
  const types = () => told.map(({ type }) => type).filter((type) => type === 'filter' || type === 'counts')
  return { told, store, end, say, answer, filterBy, types }
}

describe('the page around that selects', () => {
  it('an event, and then none, sees none', async () => {
    const { store, say, answer } = embed()
    say({ type: 'select', event: 'attack' })
    say({ type: 'select', event: null })
    await answer()
    expect(store.get().event).toBeNull()
  })

  it('one event after another sees the later, in whichever order they are found', async () => {
    const { store, say, answer } = embed()
    say({ type: 'select', event: 'attack' })
    say({ type: 'select', event: 'rebuttal' })
    await answer()
    await answer()
    expect(store.get().event).toBe('rebuttal')
  })

  it('an event that is found after the talk has ended changes nothing', async () => {
    const { store, say, answer, end } = embed()
    say({ type: 'select', event: 'attack' })
    end()
    await answer()
    expect(store.get().event).toBeNull()
  })
})

it('each filter is followed by its counts, also one that comes back before the one between is counted', async () => {
  const { types, told, answer, filterBy } = embed()
  await filterBy('attack')
  await answer()
  await filterBy('rebuttal')
  await filterBy('attack')
  await answer()
  await answer()
  expect(types()).toEqual(['filter', 'filter', 'counts', 'filter', 'filter', 'counts'])
  expect(told.at(-1)).toMatchObject({ filter: 'type=attack', shown: 1, total: 5 })
})
