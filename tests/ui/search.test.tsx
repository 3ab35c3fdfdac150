// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { SearchBox } from '../../src/ui/search/SearchBox.tsx'
import { StatusLine } from '../../src/ui/app/StatusLine.tsx'
import { openPage } from './support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollIntoView() {} })
afterEach(cleanup)

const page = (
  <>
    <StatusLine />
    <SearchBox />
  </>
)
const box = () => screen.getByRole('searchbox', { name: 'Search' })
const hits = () => screen.findByRole('listbox', { name: 'Search results' })
const group = async (name: RegExp) => within(await hits()).findByRole('group', { name })
const noHits = () => expect(screen.queryByRole('listbox')).toBeNull()

describe('the search', () => {
  it('lists what the words are found in, by kind and with totals, while the view follows', async () => {
    const { user, store } = openPage(page)
    await user.type(box(), 'COMMAND')
    expect(within(await group(/^Events 4$/)).getAllByRole('option')).toHaveLength(4)
    expect(within(await group(/^Actors 1$/)).getByRole('option', { name: /Command/ })).toBeDefined()
    expect(within(await hits()).queryByRole('group', { name: /^Sources/ })).toBeNull()
    expect(store.get().filter.text).toBe('COMMAND')
    expect(await screen.findByText('4 of 5 events')).toBeDefined()
  })

  it('marks the words in what they were found in, in other names too', async () => {
    const { user } = openPage(page)
    await user.type(box(), '安全')
    const actor = within(await group(/^Actors/)).getByRole('option')
    expect(actor.textContent).toContain('Ministry')
    expect([...actor.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['安全'])
    await user.clear(box())
    await user.type(box(), 'REJECTS it')
    const event = within(await group(/^Events 1/)).getByRole('option')
    expect([...event.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['rejects', 'it'])
  })

  it('finds Han letters in any script, and shows and marks them as they are written', async () => {
    const { user, store } = openPage(page)
    await user.type(box(), '國傢安全部')
    const actor = within(await group(/^Actors 1$/)).getByRole('option')
    await waitFor(() => expect(actor.querySelector('mark')?.textContent).toBe('国家安全部'))
    expect(store.get().filter.text).toBe('國傢安全部')
  })

  it('opens an event by keys alone, keeps the words, and the focus stays', async () => {
    const { user, store } = openPage(page)
    await user.type(box(), 'rejects')
    await group(/^Events 1/)
    await user.keyboard('{ArrowDown}')
    const option = within(await hits()).getAllByRole('option')[0]!
    expect(option.getAttribute('aria-selected')).toBe('true')
    expect(box().getAttribute('aria-activedescendant')).toBe(option.id)
    expect(box().getAttribute('aria-controls')).toBe((await hits()).id)
    await user.keyboard('{Enter}')
    expect(store.get().event).toBe('rebuttal')
    expect(store.get().filter.text).toBe('rejects')
    noHits()
    expect(document.activeElement).toBe(box())
  })

  it('moves the window to the event that is opened, and only where it is out of sight', async () => {
    const visibleSpan = { start: Date.UTC(2023, 5, 1), end: Date.UTC(2023, 6, 1) }
    const { user, store } = openPage(page, { view: { visibleSpan } })
    await user.type(box(), 'rejects')
    await group(/^Events 1/)
    await user.keyboard('{ArrowDown}{Enter}')
    const moved = store.get().visibleSpan!
    expect(moved.end - moved.start).toBe(visibleSpan.end - visibleSpan.start)
    expect(moved.start).toBeLessThan(Date.UTC(2024, 8, 25))
    expect(moved.end).toBeGreaterThan(Date.UTC(2024, 8, 25))
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(store.get().visibleSpan).toEqual(moved)
  })

  it('shows only an actor, or the events of a source, in place of the words', async () => {
    const { user, store } = openPage(page)
    await user.type(box(), 'laboratory')
    await user.click(within(await group(/^Actors 1/)).getByRole('option', { name: /Laboratory/ }))
    expect(store.get().filter).toEqual({ ...NO_FILTER, values: { actor: ['lab'] } })
    expect(await screen.findByText('1 of 5 events')).toBeDefined()
    await user.type(box(), 'the paper')
    await user.click(within(await group(/^Sources 1/)).getByRole('option', { name: /The article/ }))
    expect(store.get().filter.values.source).toEqual(['article'])
    expect(box()).toHaveProperty('value', '')
  })

  it('ends with Enter, Escape or the last line, and keeps the words', async () => {
    const { user, store } = openPage(page)
    await user.type(box(), 'command')
    for (const end of ['{Enter}', '{Escape}', '{ArrowUp}{Enter}']) {
      await hits()
      await within(await hits()).findByRole('option', { name: 'Show only events with these words (4)' })
      await user.keyboard(end)
      noHits()
      await user.keyboard('{ArrowDown}')
    }
    expect(store.get().filter.text).toBe('command')
    expect(store.get().event).toBeNull()
  })

  it('says that nothing has the words', async () => {
    const { user } = openPage(page)
    await user.type(box(), 'nobody says this')
    expect(await screen.findByText('No event, actor or source contains these words.')).toBeDefined()
  })

  it('finds nothing that had not been said by the date that is looked as of', async () => {
    const view = { filter: { ...NO_FILTER, asOf: Date.UTC(2024, 5, 1) } }
    const { user } = openPage(page, { view })
    await user.type(box(), 'command')
    const events = await group(/^Events 2$/)
    expect(within(events).getByRole('option', { name: /Command accuses/ })).toBeDefined()
    expect(within(events).queryByRole('option', { name: /rejects/ })).toBeNull()
    await user.clear(box())
    await user.type(box(), 'a')
    expect(within(await group(/^Sources 1$/)).getByRole('option', { name: /Another page/ })).toBeDefined()
  })
})
