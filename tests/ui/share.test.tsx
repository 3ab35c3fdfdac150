// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../src/ui/details/EventDetails.tsx'
import { openPage } from './support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

const open = () => openPage(<EventDetails />, { view: { event: 'rebuttal' } })
const ADDRESS = 'http://localhost:3000/?v=2&event=rebuttal'
const clipboard = () => navigator.clipboard.readText()

describe('an event', () => {
  it('is shared by the address of what one sees, also in a frame, whose own address stays as it was', async () => {
    window.history.replaceState(null, '', '/?embed=1&event=attack#main')
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText('The link was copied.')).toBe(screen.getByRole('status'))
    expect(await clipboard()).toBe(ADDRESS)
  })

  it('is cited in plain text with its sources', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Copy citation' }))
    await screen.findByText('The citation was copied.')
    expect(await clipboard()).toMatch(
      /^“Command rejects it” \(rebuttal, 25 September 2024\)\. In: A dispute\. .*\?v=2&event=rebuttal\nSource: The paper, “The article”/,
    )
  })

  it('is cited as CSL-JSON', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Copy CSL-JSON' }))
    await screen.findByText('The citation was copied as CSL-JSON.')
    expect(JSON.parse(await clipboard())).toMatchObject([
      { id: 'rebuttal', issued: { 'date-parts': [[2024, 9, 25]] } },
      { id: 'article', publisher: 'The paper', issued: { 'date-parts': [[2024, 9]] } },
    ])
  })

  it('is cited as BibTeX', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Copy BibTeX' }))
    await screen.findByText('The citation was copied as BibTeX.')
    expect(await clipboard()).toMatch(/@misc\{rebuttal,[^@]*title = \{[^@]*@misc\{article,/)
  })

  it('offers the text where the clipboard refuses it', async () => {
    const { user } = open()
    Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('refused')) })
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect((await screen.findByRole('status')).textContent).toContain('did not allow copying')
    expect(await screen.findByRole('textbox', { name: 'Text to copy' })).toHaveProperty('value', ADDRESS)
  })
})
