// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { EventList } from '../../../src/ui/list/EventList.tsx'
import { CLAIMS } from '../support/claims.ts'
import { giveScreen } from '../support/fake-layout.ts'
import { openPage } from '../support/page.tsx'

Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

const POINTS = ['It has a unit', 'Officers took part', 'It was paid'].map((text, at) => ({ id: `p${at}`, text }))
const POINT_BY_POINT = {
  ...CLAIMS,
  events: CLAIMS.events.map((event) => {
    if (event.id === 'accusation') return { ...event, points: POINTS }
    if (event.id !== 'denial') return event
    return { ...event, respondsTo: [{ event: 'accusation', stance: 'denies', points: ['p2', 'p0'] }, 'vague'] }
  }),
}

describe('an accusation of several points', () => {
  it('shows in the exchange which points were answered, by their numbers', async () => {
    openPage(<EventDetails />, { view: { event: 'denial' }, document: POINT_BY_POINT })
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    const points = await within(exchange).findByRole('list', { name: 'Point by point' })
    expect(
      within(points)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(POINTS.map(({ text }) => text))
    const answers = within(exchange).getAllByRole('button', { name: /Command denies it/ })
    expect(answers.map(({ textContent }) => textContent).join()).toContain('denied it, points 1, 3, 2 days later')
  })

  it('says in the list how many points an answer names', async () => {
    giveScreen()
    openPage(<EventList />, { document: POINT_BY_POINT })
    expect(await screen.findByText(/“Ministry accuses”, denied it, 2 of its points, 2 days later/)).toBeDefined()
  })
})
