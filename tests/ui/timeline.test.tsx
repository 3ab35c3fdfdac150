// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { Timeline } from '../../src/ui/timeline/Timeline.tsx'
import { searchText, selectEvent } from '../../src/view/changes.ts'
import { giveScreen } from './support/fake-layout.ts'
import { datasetOf, DISPUTE, openPage } from './support/page.tsx'

beforeEach(giveScreen)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const timeline = () => screen.getByRole('region', { name: 'Timeline' })
const drawn = () => waitFor(() => expect(timeline().getAttribute('aria-busy')).toBe('false'))
const marks = () => within(timeline()).queryAllByRole('button', { name: /^(Accusation|Attack|Rebuttal): / })
const mark = (title: string) => within(timeline()).getByRole('button', { name: new RegExp(`: ${title}, `) })

/** Opens the timeline and waits for its first picture. */
async function openTimeline(...options: Parameters<typeof openPage> extends [unknown, ...infer Rest] ? Rest : never) {
  const page = openPage(<Timeline />, ...options)
  await drawn()
  await waitFor(() => expect(marks().length).toBeGreaterThan(0))
  return page
}

describe('the timeline', () => {
  it('has a button for every event, which names its kind, title, date and parties', async () => {
    await openTimeline()
    expect(marks()).toHaveLength(5)
    expect(mark('Ministry accuses the command').getAttribute('aria-label')).toMatch(
      /^Accusation: Ministry accuses the command, 23 September 2024/,
    )
  })

  it('names the lanes of those who spoke, with the number of their events', async () => {
    await openTimeline({ view: { lanes: 'actor' } })
    for (const name of ['Ministry', 'Command', 'Laboratory']) {
      expect(within(timeline()).getAllByText(name)).not.toHaveLength(0)
    }
  })

  it('opens an event by a press on its mark, and says which one is open', async () => {
    const { store } = await openTimeline()
    fireEvent.click(mark('Command rejects it'))
    expect(store.get().event).toBe('rebuttal')
    await waitFor(() => expect(mark('Command rejects it').getAttribute('aria-pressed')).toBe('true'))
  })

  it('is one stop for Tab; the arrows go from mark to mark and Enter opens', async () => {
    const { user, store } = await openTimeline()
    expect(marks().filter((one) => one.tabIndex === 0)).toHaveLength(1)
    mark('Command rejects it').focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(mark('Command accuses the ministry'))
    expect(marks().filter((one) => one.tabIndex === 0)).toEqual([document.activeElement])
    await user.keyboard('{Enter}')
    expect(store.get().event).toBe('counter')
  })

  it('draws the lines of an exchange only once one of its events is open', async () => {
    const { store } = await openTimeline()
    const lines = () => timeline().querySelectorAll('.links path, .links line').length
    const atRest = lines()
    store.change(selectEvent('attack'))
    await waitFor(() => expect(lines()).toBeGreaterThan(atRest))
  })

  it('draws what is left by a search, and says so where nothing is', async () => {
    const { store } = await openTimeline()
    store.change(searchText('rejects'))
    await waitFor(() => expect(marks().length).toBeLessThan(5))
    store.change(searchText('words that nobody said'))
    await waitFor(() => expect(marks()).toHaveLength(0))
    expect(timeline().textContent).toMatch(/No events|Nothing/i)
  })

  it('shows what a mark is on pointing, and takes it away with Escape', async () => {
    const { user } = await openTimeline()
    await user.hover(mark('Ministry accuses the command'))
    expect((await within(timeline()).findByRole('tooltip')).textContent).toContain('Ministry accuses the command')
    fireEvent.keyDown(mark('Ministry accuses the command'), { key: 'Escape' })
    await waitFor(() => expect(within(timeline()).queryByRole('tooltip')).toBeNull())
  })

  it('says that it failed where the engine does not answer', async () => {
    const { engine } = datasetOf(DISPUTE)
    const failing: Engine = {
      ...engine,
      run: (query, signal) =>
        query.kind === 'lanes' ? Promise.reject(new Error('out of reach')) : engine.run(query, signal),
    }
    openPage(<Timeline />, { engine: failing })
    expect(await within(timeline()).findByRole('alert')).toBeTruthy()
    expect(marks()).toHaveLength(0)
  })
})
