// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../src/ui/details/EventDetails.tsx'
import { hostOf } from '../../src/ui/events/host-of.ts'
import { DISPUTE, openPage } from './support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

/** Turns the direction of what follows it. */
const TURN = '\u202E'

const TURNED = {
  ...DISPUTE,
  actors: [
    { ...DISPUTE.actors[0], names: { ar: `${TURN}وزارة` }, aliases: [`${TURN}one`, 'two'] },
    ...DISPUTE.actors.slice(1),
  ],
}

describe('a text from elsewhere', () => {
  it('that turns the direction of what follows ends with the name it is in', async () => {
    const { user } = openPage(<EventDetails />, { document: TURNED, view: { event: 'accusation' } })
    await user.click(await screen.findByRole('button', { name: 'Ministry' }))
    for (const text of screen.getAllByText((text) => text.includes(TURN))) expect(text.tagName).toBe('BDI')
    expect(screen.getAllByText((text) => text.includes(TURN)).length).toBeGreaterThan(2)
  })

  it('is a link only with its host beside it', async () => {
    openPage(<EventDetails />, { view: { event: 'counter' } })
    const link = await screen.findByRole('link', { name: 'Another page' })
    expect(link.parentElement!.textContent).toContain('example.org')
  })

  it.each([
    ['https://www.example.org/a', 'example.org'],
    ['http://example.org:8080/a', 'example.org:8080'],
    ['https://paper.example.org@evil.example/a', null],
    ['https://user:secret@example.org/', null],
    ['javascript:alert(1)', null],
    ['mailto:a@example.org', null],
    ['//example.org', null],
    ['example.org', null],
  ])('is a link to the host that it names, or none: %s', (address, host) => expect(hostOf(address)).toBe(host))
})
