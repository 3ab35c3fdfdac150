// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { EventList } from '../../../src/ui/list/EventList.tsx'
import { CLAIMS } from '../support/claims.ts'
import { TwoSides } from '../../../src/ui/sides/TwoSides.tsx'
import { giveScreen } from '../support/fake-layout.ts'
import { openPage } from '../support/page.tsx'

Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

const POINTS = ['It has a unit', 'Officers took part', 'It was paid'].map((text, at) => ({ id: `p${at}`, text }))
const DENIED = 'Denied by Command'
const FATES = [`It has a unit · ${DENIED}`, 'Officers took part · not touched by an answer', `It was paid · ${DENIED}`]
const withPoints = (points: readonly { readonly id: string; readonly text: string }[]) => ({
  ...CLAIMS,
  events: CLAIMS.events.map((event) => {
    if (event.id === 'accusation') return { ...event, points }
    if (event.id !== 'denial') return event
    return { ...event, respondsTo: [{ event: 'accusation', stance: 'denies', points: ['p2', 'p0'] }, 'vague'] }
  }),
})
const POINT_BY_POINT = withPoints(POINTS)

describe('an accusation of several points', () => {
  it('shows in the exchange which points were answered, by their numbers', async () => {
    openPage(<EventDetails />, { view: { event: 'denial' }, document: POINT_BY_POINT })
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    const points = await within(exchange).findByRole('list', { name: 'Point by point' })
    expect(
      within(points)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(FATES)
    const answers = within(exchange).getAllByRole('button', { name: /Command denies it/ })
    expect(answers.map(({ textContent }) => textContent).join()).toContain('denied it, points 1, 3, 2 days later')
  })

  it('says in the list how many points an answer names', async () => {
    giveScreen()
    openPage(<EventList />, { document: POINT_BY_POINT })
    expect(await screen.findByText(/“Ministry accuses”, denied it, 2 of its points, 2 days later/)).toBeDefined()
  })

  it('says in the list which points met with what', async () => {
    giveScreen()
    openPage(<EventList />, { document: POINT_BY_POINT })
    expect(await screen.findByText(`3 points: 1, 3 ${DENIED}; 2 not touched by an answer`)).toBeDefined()
  })

  it('shows them numbered on its card of two sides, where a spoken description has them too', async () => {
    giveScreen()
    openPage(<TwoSides />, { document: POINT_BY_POINT })
    const first = await screen.findByText(`1. ${FATES[0]}`)
    const card = first.closest<HTMLElement>('button')!
    expect(card.textContent).toContain(`2. ${FATES[1]}`)
    expect(first.closest(`[id="${card.getAttribute('aria-describedby')}"]`)).not.toBeNull()
  })

  it('shows a few of very many points, counts the rest, and has all of them in the details', async () => {
    const many = Array.from({ length: 120 }, (_, at) => ({ id: `p${at}`, text: `Point of ${at}` }))
    const { user } = openPage(<EventDetails />, { view: { event: 'accusation' }, document: withPoints(many) })
    const points = await screen.findByRole('region', { name: 'Point by point' })
    expect(within(points).getAllByRole('listitem')).toHaveLength(50)
    await user.click(within(points).getByRole('button', { name: 'Show 70 more points' }))
    expect(within(points).getAllByRole('listitem')).toHaveLength(120)
  })
})
