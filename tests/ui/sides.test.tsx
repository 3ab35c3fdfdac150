// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { TwoSides } from '../../src/ui/sides/TwoSides.tsx'
import { giveScreen } from './support/fake-layout.ts'
import { DISPUTE, disputeSearchedFor, openPage } from './support/page.tsx'

beforeEach(giveScreen)
afterEach(cleanup)

const cards = () => [...document.querySelectorAll<HTMLElement>('.side-card')]
/** The rows as ids on the left, then on the right. */
const rows = () =>
  [...document.querySelectorAll('[role=listitem]')].map((row) =>
    ['.left', '.right'].map((column) =>
      [...row.querySelectorAll<HTMLElement>(`${column} > .side-card`)].map((card) => card.dataset['event']).join(' '),
    ),
  )

const MANY = {
  ...DISPUTE,
  events: Array.from({ length: 400 }, (_, at) => ({
    ...DISPUTE.events[3]!,
    id: `e${at}`,
    date: String(1000 + at),
    by: [at % 2 === 0 ? 'mss' : 'ice'],
  })),
}

describe('two sides', () => {
  it('are the two countries that speak most, the first to speak on the left, an answer facing what it answers', async () => {
    openPage(<TwoSides />)
    await waitFor(() =>
      expect(rows()).toEqual([
        ['', 'attack'],
        ['accusation', 'rebuttal'],
        ['', 'counter'],
      ]),
    )
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['China', 'Taiwan'])
  })

  it('stand the event of an actor on the side that it is said to belong to', async () => {
    const attributions = [{ to: { country: 'CN' }, as: 'based-in', by: ['counter'] }]
    const document = {
      ...disputeSearchedFor('counter'),
      actors: DISPUTE.actors.map((actor) => (actor.id === 'lab' ? { ...actor, attributions } : actor)),
    }
    const { store } = openPage(<TwoSides />, { document })
    await waitFor(() => expect(rows()[0]).toEqual(['report', '']))
    store.change((view) => ({ ...view, filter: { ...view.filter, attributed: 'uncontested' } }))
    await waitFor(() => expect(rows()[0]).toEqual(['', 'attack']))
  })

  it('claim no silence where nobody looked for an answer', async () => {
    openPage(<TwoSides />)
    await waitFor(() => expect(cards()).toHaveLength(4))
    expect(screen.queryByText(/no answer in this dataset/)).toBeNull()
  })

  it('say what is an answer to what, and who has not answered', async () => {
    openPage(<TwoSides />, { document: disputeSearchedFor('counter') })
    const card = () => screen.findByRole('button', { name: 'Rebuttal: Command rejects it, 25 September 2024' })
    await waitFor(async () =>
      expect((await card()).textContent).toContain('answers “Ministry accuses the command”, 2 days later'),
    )
    expect(screen.getByText('China: no answer in this dataset')).toBeTruthy()
  })

  it('can be any two, and change places', async () => {
    const { user, store } = openPage(<TwoSides />)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Right side' }), 'Laboratory')
    expect(store.get().sides).toEqual([
      { field: 'country', value: 'CN' },
      { field: 'actor', value: 'lab' },
    ])
    await waitFor(() => expect(rows()[0]).toEqual(['', 'report']))
    await user.click(screen.getByRole('button', { name: 'Swap sides' }))
    await waitFor(() => expect(rows()[0]).toEqual(['report', '']))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Left side' }), 'China')
    expect(store.get().sides!.map(({ value }) => value)).toEqual(['CN', 'lab'])
  })

  it('are one stop for Tab, and the arrows go through time and across', async () => {
    const { user, store } = openPage(<TwoSides />)
    await waitFor(() => expect(cards()).toHaveLength(4))
    expect(cards().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    cards()[0]!.focus()
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowLeft}')
    expect((document.activeElement as HTMLElement).dataset['event']).toBe('accusation')
    await user.keyboard('{Enter}')
    expect(store.get().event).toBe('accusation')
    await waitFor(() => expect(document.activeElement!.getAttribute('aria-pressed')).toBe('true'))
    await user.keyboard('{Escape}')
    expect(store.get().event).toBeNull()
  })

  it('are asked for further as one goes on, and drawn only in sight', async () => {
    const { user } = openPage(<TwoSides />, { document: MANY })
    await screen.findByText(/^The first 100 of 400 events/)
    expect(cards().length).toBeLessThan(60)
    cards()[0]!.focus()
    await user.keyboard('{End}')
    await screen.findByText(/^The first 200 of 400 events/)
  })

  it('show the window only, and the way out of it', async () => {
    const visibleSpan = { start: Date.UTC(2024, 9, 1), end: Date.UTC(2024, 10, 1) }
    const { user, store } = openPage(<TwoSides />, { view: { visibleSpan } })
    await waitFor(() => expect(rows()).toEqual([['', 'counter']]))
    await user.click(screen.getByRole('button', { name: 'Show all dates' }))
    expect(store.get().visibleSpan).toBeNull()
  })

  it('say that neither speaks, and offer the way back', async () => {
    const { user, store } = openPage(<TwoSides />, { view: { filter: { ...NO_FILTER, text: 'nowhere' } } })
    await user.click(await screen.findByRole('button', { name: 'Clear all filters' }))
    expect(store.get().filter).toEqual(NO_FILTER)
  })
})
