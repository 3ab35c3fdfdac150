// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import type { Query } from '../../src/engine/query.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { EventList } from '../../src/ui/list/EventList.tsx'
import { searchText } from '../../src/view/changes.ts'
import { giveScreen } from './support/fake-layout.ts'
import { datasetOf, DISPUTE, openPage } from './support/page.tsx'

beforeEach(giveScreen)
afterEach(cleanup)

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const titles = () => rows().map((row) => row.querySelector('.list-title')?.textContent)
const rowNamed = (title: string) => rows().find((row) => row.querySelector('.list-title')?.textContent === title)!

/** As many events as it takes to be more than a screen. */
const MANY = {
  ...DISPUTE,
  events: Array.from({ length: 1000 }, (_, at) => ({
    ...DISPUTE.events[3]!,
    id: `e${at}`,
    date: String(1000 + at),
    title: `Event ${at}`,
  })),
}

describe('the list', () => {
  it('shows every event as a row of a table that says how long it is', async () => {
    openPage(<EventList />)
    const region = screen.getByRole('region', { name: 'List' })
    await waitFor(() => expect(titles()).toHaveLength(5))
    expect(within(region).getByRole('grid').getAttribute('aria-rowcount')).toBe('6')
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4', '5', '6'])
    const cells = within(rowNamed('Ministry accuses the command')).getAllByRole('gridcell')
    expect(cells.map((cell) => cell.textContent.trim())).toEqual([
      '23 September 2024',
      'Accusation',
      expect.stringContaining('Ministry accuses the command'),
      'Ministry',
      'Command',
      '',
      'Answered',
    ])
  })

  it('says what an event has to do with others', async () => {
    openPage(<EventList />)
    await screen.findByText('answers “Ministry accuses the command”, 2 days later')
    expect(rowNamed('Ministry accuses the command').textContent).toContain(
      'about “Sites defaced, the ministry says”; answered by “Command rejects it”, 2 days later',
    )
  })

  it('is sorted by a press on the name of a column, and the other way round by another', async () => {
    const { user, store } = openPage(<EventList />)
    await screen.findByText('Command rejects it')
    const head = screen.getByRole('button', { name: 'What was said or done' })
    await user.click(head)
    await waitFor(() => expect(titles()[0]).toBe('Command accuses the ministry'))
    expect(head.closest('[role=columnheader]')!.getAttribute('aria-sort')).toBe('ascending')
    await user.click(head)
    await waitFor(() => expect(titles()[0]).toBe('Sites defaced, the ministry says'))
    expect(store.get().list).toEqual({ sort: 'title', descending: true })
  })

  it('is one stop for Tab in its head and one in its rows, and the arrows do the rest', async () => {
    const { user, store } = openPage(<EventList />)
    await screen.findByText('Command rejects it')
    await user.tab()
    expect(document.activeElement!.textContent).toContain('Date')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement!.textContent).toBe('Type')
    await user.tab()
    expect(document.activeElement).toBe(rows()[0])
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(document.activeElement).toBe(rows()[1])
    await user.keyboard('{Enter}')
    expect(store.get().event).toBe('attack')
    await waitFor(() => expect(rows()[1]!.getAttribute('aria-selected')).toBe('true'))
    await user.keyboard('{Escape}')
    expect(store.get().event).toBeNull()
  })

  it('opens the row that is clicked', async () => {
    const { user, store } = openPage(<EventList />)
    await user.click(await screen.findByText('Command rejects it'))
    expect(store.get().event).toBe('rebuttal')
  })

  it('draws only what is in sight, wherever one goes', async () => {
    const { user } = openPage(<EventList />, { document: MANY })
    await screen.findByText('Event 0')
    expect(rows().length).toBeLessThan(40)
    rows()[0]!.focus()
    await user.keyboard('{End}')
    await screen.findByText('Event 999')
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('999')
    expect(rows().length).toBeLessThan(40)
    await user.keyboard('{PageUp}')
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('989')
    await user.keyboard('{Home}')
    await screen.findByText('Event 0')
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('0')
  })

  it('goes to the selected event', async () => {
    openPage(<EventList />, { document: MANY, view: { event: 'e500' } })
    await screen.findByText('Event 500')
    expect(rowNamed('Event 500').getAttribute('aria-selected')).toBe('true')
    expect(rowNamed('Event 500').tabIndex).toBe(0)
  })

  it('keeps what was there until the answer comes', async () => {
    const { engine } = datasetOf(DISPUTE)
    let answer = () => {}
    const slow: Engine = {
      async run(query, signal) {
        const asked = query as Query
        if (asked.kind === 'page' && asked.filter.text !== '') {
          await new Promise<void>((resolve) => {
            answer = resolve
          })
        }
        return engine.run(query, signal)
      },
    }
    const { store } = openPage(<EventList />, { engine: slow })
    await screen.findByText('Command rejects it')
    store.change(searchText('rejects'))
    const region = screen.getByRole('region', { name: 'List' })
    await waitFor(() => expect(region.getAttribute('aria-busy')).toBe('true'))
    expect(titles()).toHaveLength(5)
    answer()
    await waitFor(() => expect(titles()).toEqual(['Command rejects it']))
    expect(region.getAttribute('aria-busy')).toBe('false')
  })

  it('says that nothing passes, and offers the way back', async () => {
    const { user, store } = openPage(<EventList />, { view: { filter: { ...NO_FILTER, text: 'nowhere' } } })
    await user.click(await screen.findByRole('button', { name: 'Clear all filters' }))
    expect(store.get().filter).toEqual(NO_FILTER)
    await waitFor(() => expect(titles()).toHaveLength(5))
  })
})
