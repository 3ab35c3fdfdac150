// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { CLAIMS } from '../support/claims.ts'
import { openPage } from '../support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

async function answersOf(event: string) {
  const page = openPage(<EventDetails />, { view: { event }, document: CLAIMS })
  return { ...page, answers: await screen.findByRole('region', { name: 'Answers' }) }
}
const COMMENTS = { name: 'Comments by others, which are not answers' }
const lines = (region: HTMLElement) => [...region.querySelectorAll('.reply')].map(({ textContent }) => textContent)

describe('the answers to an accusation', () => {
  it('say who answered, how and when, each to be opened', async () => {
    const { answers, user, store } = await answersOf('accusation')
    expect(lines(answers)[0]).toMatch(/^Command · Denied.* · 25 September 2024 · 2 days later$/)
    await user.click(within(answers).getByRole('button', { name: 'Command denies it' }))
    expect(store.get().event).toBe('denial')
  })

  it('explain how it was answered to those who point at the word or focus it', async () => {
    const { answers } = await answersOf('accusation')
    const word = within(answers).getByRole('button', { name: 'Denied' })
    const meaning = document.getElementById(word.getAttribute('aria-describedby') ?? '')
    expect(meaning?.textContent).toBe('Someone who can answer says that it is not so.')
  })

  it('call an accusation in turn by its name', async () => {
    const { answers } = await answersOf('accusation')
    expect(lines(answers)[1]).toMatch(/^Command · Countered/)
  })

  it('stand apart from comments by others, which have no stance of an answer', async () => {
    const { answers } = await answersOf('accusation')
    const comments = within(answers).getByRole('region', COMMENTS)
    expect(lines(comments)).toEqual(['Newspaper · 26 September 2024 · 3 days later'])
    expect(comments.textContent).toContain('of the same country as the accused, but not one of them')
  })

  it('name an uncoded answer so, and no time from a date that is not to the day', async () => {
    const { answers } = await answersOf('vague')
    expect(lines(answers)[0]).toMatch(/^Command · Answered.* · 25 September 2024$/)
  })

  it('say until when and where one was looked for, though others commented', async () => {
    const { answers } = await answersOf('silent')
    expect(answers.textContent).toContain(
      'Last looked for on 30 November 2026; none found. Looked through: the releases, the agency.',
    )
    expect(within(answers).getByRole('region', COMMENTS)).toBeDefined()
  })

  it.each([
    ['unsought', 'Nobody looked for an answer, so its absence says nothing.'],
    ['nobody', 'It names nobody who could answer, so there is no answer to look for.'],
  ])('say what their absence means: %s', async (event, says) => {
    const { answers } = await answersOf(event)
    expect(answers.textContent).toBe(`Answers${says}`)
  })

  it('are only those of accusations', async () => {
    openPage(<EventDetails />, { view: { event: 'denial' }, document: CLAIMS })
    await screen.findByRole('heading', { level: 2 })
    expect(screen.queryByRole('region', { name: 'Answers' })).toBeNull()
  })
})
