// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { Chips } from '../../src/ui/filters/Chips.tsx'
import { FilterPanel } from '../../src/ui/filters/FilterPanel.tsx'
import { SearchBox } from '../../src/ui/search/SearchBox.tsx'
import { StatusLine } from '../../src/ui/app/StatusLine.tsx'
import { DISPUTE, openPage } from './support/page.tsx'

afterEach(cleanup)

const panel = (
  <>
    <StatusLine />
    <SearchBox />
    <Chips />
    <FilterPanel onClose={() => {}} />
  </>
)

/** What the values of a group are called and how many events each is said to have. */
async function countsOf(group: string) {
  const boxes = await within(await screen.findByRole('group', { name: group })).findAllByRole('checkbox')
  return Object.fromEntries(
    boxes.map((box) => [
      document.getElementById(box.getAttribute('aria-labelledby')!)!.textContent,
      document.getElementById(box.getAttribute('aria-describedby')!)!.querySelector('.hidden')!.textContent,
    ]),
  )
}

describe('the filters', () => {
  it('offer every value with the number of events that have it', async () => {
    openPage(panel)
    expect(await countsOf('Type')).toEqual({ Accusations: '3 events', Attacks: '1 event', Rebuttals: '1 event' })
    expect(await countsOf('Country or area')).toEqual({
      China: '4 events',
      Taiwan: '4 events',
      Unidentified: '1 event',
    })
  })

  it('count under the other filters, never under their own', async () => {
    const { user } = openPage(panel)
    await user.click(await screen.findByRole('checkbox', { name: 'Rebuttals' }))
    expect(await screen.findByText('1 of 5 events')).toBeDefined()
    expect(await countsOf('Type')).toEqual({ Accusations: '3 events', Attacks: '1 event', Rebuttals: '1 event' })
    expect(await countsOf('Country or area')).toEqual({ China: '1 event', Taiwan: '1 event', Unidentified: '0 events' })
  })

  it('keep any of several values of a field, and every field', async () => {
    const { user, store } = openPage(panel)
    await user.click(await screen.findByRole('checkbox', { name: 'Accusations' }))
    await user.click(screen.getByRole('checkbox', { name: 'Rebuttals' }))
    await user.click(screen.getByRole('checkbox', { name: 'Taiwan' }))
    expect(store.get().filter.values).toEqual({ type: ['accusation', 'rebuttal'], country: ['TW'] })
    expect(await screen.findByText('3 of 5 events')).toBeDefined()
  })

  it('narrow a country to the side that speaks', async () => {
    const { user } = openPage(panel, { view: { filter: { ...NO_FILTER, values: { country: ['CN'] } } } })
    expect(await screen.findByText('4 of 5 events')).toBeDefined()
    await user.selectOptions(
      screen.getByRole('combobox', { name: /Country and actor match/ }),
      'the speaker or alleged attacker',
    )
    expect(await screen.findByText('1 of 5 events')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Remove filter: by China' })).toBeDefined()
  })

  it('find their values in any script', async () => {
    const names = ['臺灣資通電軍', '台湾外交部', ...Array.from({ length: 12 }, (_, number) => `Office ${number}`)]
    const document = {
      ...DISPUTE,
      actors: names.map((name, number) => ({ id: `a${number}`, name, country: 'TW' })),
      events: names.map((name, number) => ({
        id: `e${number}`,
        type: 'accusation',
        date: '2024',
        title: name,
        summary: name,
        by: [`a${number}`],
        citations: [{ source: 'note', note: name }],
      })),
    }
    const { user } = openPage(panel, { document })
    const find = await screen.findByRole('searchbox', { name: 'Find in actor' })
    const found = () => within(screen.getByRole('group', { name: 'Actor' })).getAllByRole('checkbox')
    await user.type(find, '台灣')
    await waitFor(() => expect(found()).toHaveLength(2))
    await user.type(find, '资通电')
    await waitFor(() => expect(found()).toHaveLength(1))
    expect(screen.getByRole('checkbox', { name: '臺灣資通電軍' })).toBeDefined()
  })

  it('find words in titles, summaries and actors as they are typed, in any script', async () => {
    const { user } = openPage(panel)
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'REJECTS')
    expect(await screen.findByText('1 of 5 events')).toBeDefined()
    await user.clear(screen.getByRole('searchbox', { name: 'Search' }))
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), '国家安全部')
    expect(await screen.findByText('4 of 5 events')).toBeDefined()
  })

  it('are let go of one by one, or all at once', async () => {
    const view = { filter: { ...NO_FILTER, values: { type: ['attack'], country: ['TW'] }, text: 'defaced' } }
    const { user, store } = openPage(panel, { view })
    await user.click(await screen.findByRole('button', { name: 'Remove filter: Taiwan' }))
    expect(store.get().filter.values.country).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
    expect(store.get().filter).toEqual(NO_FILTER)
    expect(screen.queryByRole('list', { name: 'Active filters' })).toBeNull()
    expect(await screen.findByText('5 of 5 events')).toBeDefined()
  })
})
