// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../src/ui/details/EventDetails.tsx'
import { CLAIMS } from './support/claims.ts'
import { openPage } from './support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

async function openAttack() {
  const page = openPage(<EventDetails />, { view: { event: 'attack' }, document: CLAIMS })
  const name = await screen.findByRole('button', { name: 'Group 64' })
  return { ...page, name, party: name.closest('li')! }
}

describe('an actor that is only said to be of someone', () => {
  it('is called so beside its name, by whom, and leads to who says so', async () => {
    const { user, store, party } = await openAttack()
    const saying = await within(party).findByRole('button', { name: 'Ministry (23 September 2024)' })
    expect(party.textContent).toContain('said to be Command, by Ministry (23 September 2024)')
    await user.click(saying)
    expect(store.get().event).toBe('accusation')
  })

  it('has a card that says whose its identification and its aliases are', async () => {
    const { user, name } = await openAttack()
    await user.click(name)
    const card = document.getElementById(name.getAttribute('aria-controls') ?? '')!
    await within(card).findAllByRole('button', { name: 'Ministry (23 September 2024)' })
    expect(card.textContent).toContain('Said to besaid to be Command, by Ministry (23 September 2024)')
    expect(card.textContent).toContain('Sixty-four; APT-64, by Ministry (23 September 2024)')
  })
})
