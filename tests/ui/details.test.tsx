// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../src/ui/details/EventDetails.tsx'
import { DISPUTE, openPage } from './page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

const open = (event: string, document: unknown = DISPUTE) => openPage(<EventDetails />, { view: { event }, document })
const changed = (id: string, part: object) => ({
  ...DISPUTE,
  events: DISPUTE.events.map((event) => (event.id === id ? { ...event, ...part } : event)),
})

describe('the details of an event', () => {
  it('say what kind of statement it is, when, and who spoke to whom', async () => {
    open('rebuttal')
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('Command rejects it')
    const panel = screen.getByRole('region', { name: 'Event details' })
    expect(panel.textContent).toContain('Rebuttal · 25 September 2024')
    expect(within(panel).getByRole('button', { name: 'Command' })).toBeDefined()
    expect(within(panel).getByRole('button', { name: 'Ministry' })).toBeDefined()
    expect(within(panel).getByText('国家安全部').getAttribute('lang')).toBe('zh-Hans')
  })

  it('mark the passage in the text of the source, and link to it in a new tab', async () => {
    open('rebuttal')
    const source = await screen.findByRole('region', { name: 'Source text' })
    expect((await within(source).findByText('called it a distraction')).tagName).toBe('MARK')
    const link = within(source).getByRole('link', { name: /The article/ })
    expect(link.getAttribute('href')).toBe('https://example.org/article')
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toContain('noopener')
  })

  it('show the paragraph of the passage, and the whole text on request', async () => {
    const { user } = open('rebuttal')
    const source = await screen.findByRole('region', { name: 'Source text' })
    await within(source).findByText('called it a distraction')
    expect(source.textContent).not.toContain('The ministry accused')
    await user.click(within(source).getByRole('button', { name: 'Show the whole text' }))
    expect(source.textContent).toContain('The ministry accused the command.')
  })

  it('say in our words what a source says whose text is not shipped', async () => {
    open('attack')
    const source = await screen.findByRole('region', { name: 'Source text' })
    expect(source.textContent).toContain('The text of this source is not shipped')
    expect(source.textContent).toContain('It reports the ministry’s words.')
    expect(source.textContent).toContain('Chinese')
  })

  it.each([
    ['nowhere in this text', 'The quoted words were not found in the source.'],
    ['The', 'The quoted words stand more than once in the source; every place is marked.'],
    [
      'called  it a\ndistraction',
      'The passage was found only after evening out spaces, quotation marks or character width.',
    ],
  ])('never hide how a quote stands: %s', async (exact, says) => {
    open('rebuttal', changed('rebuttal', { citations: [{ source: 'article', quote: { exact } }] }))
    expect(await screen.findByText(says)).toBeDefined()
  })

  it('lead along the exchange, with the time between', async () => {
    const { user, store } = open('accusation')
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    const answer = within(exchange).getByRole('button', { name: /Command rejects it/ })
    expect(answer.textContent).toContain('2 days later')
    await user.click(answer)
    expect(store.get().event).toBe('rebuttal')
    expect((await screen.findByRole('heading', { level: 2, name: 'Command rejects it' })).tagName).toBe('H2')
  })

  it('say what is missing', async () => {
    open('counter')
    expect(await screen.findByText('No response to this accusation in this dataset.')).toBeDefined()
  })

  it('show only an actor, or only an exchange, when asked', async () => {
    const { user, store } = open('rebuttal')
    await user.click(await screen.findByRole('button', { name: 'Show only this exchange' }))
    expect(store.get().filter.exchange).toBe('rebuttal')
    await user.click(screen.getByRole('button', { name: 'Ministry' }))
    expect(store.get().filter.values.actor).toEqual(['mss'])
  })

  it('are closed by Escape and by a button', async () => {
    const first = open('rebuttal')
    await first.user.click(await screen.findByRole('button', { name: 'Close details' }))
    expect(first.store.get().event).toBeNull()
    cleanup()
    const second = open('rebuttal')
    ;(await screen.findByRole('button', { name: 'Close details' })).focus()
    await second.user.keyboard('{Escape}')
    expect(second.store.get().event).toBeNull()
  })

  it('say so when the dataset has no such event', async () => {
    open('nothing')
    expect(await screen.findByText('This event is not in the dataset.')).toBeDefined()
  })

  it('show what a file says as text, never as markup', async () => {
    const markup = '<img src=x onerror="document.title=1"><b>bold</b>'
    const { container } = open('attack', changed('attack', { title: markup, summary: markup, tags: [markup] }))
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe(markup)
    expect(container.querySelector('img, b')).toBeNull()
  })
})
