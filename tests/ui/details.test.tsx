// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EventDetails } from '../../src/ui/details/EventDetails.tsx'
import { DISPUTE, disputeSearchedFor, openPage } from './support/page.tsx'

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

  it('show the paragraph of the passage, and lead to the whole source', async () => {
    const { user, store } = open('rebuttal')
    const source = await screen.findByRole('region', { name: 'Source text' })
    await within(source).findByText('called it a distraction')
    expect(source.textContent).not.toContain('The ministry accused')
    await user.click(within(source).getByRole('button', { name: 'Read the whole source' }))
    expect(store.get()).toMatchObject({ reading: 'article', event: 'rebuttal' })
  })

  it('lead to what else cites a source whose text is not shipped', async () => {
    const { user, store } = open('attack')
    await user.click(await screen.findByRole('button', { name: 'Other events that cite this source' }))
    expect(store.get().reading).toBe('note')
  })

  it('stand in a fixed order', async () => {
    open('accusation')
    const panel = await screen.findByRole('region', { name: 'Event details' })
    await within(panel).findByRole('button', { name: /Command rejects it/ })
    const text = panel.textContent
    const order = ['23 September 2024', 'Ministry accuses the command', 'stated to the day', 'Accuser', 'Accused']
    order.push('Source text', 'The ministry accuses it.', 'Answered', 'The exchange', 'Cite and share')
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('say how well a date is known', async () => {
    open('report')
    expect(await screen.findByText('stated to the year, approximate')).toBeDefined()
  })

  it('open an actor: what it is, how often it speaks and is accused, and only its events', async () => {
    const { user, store } = open('rebuttal')
    const name = await screen.findByRole('button', { name: 'Ministry' })
    expect(name.getAttribute('aria-expanded')).toBe('false')
    await user.click(name)
    expect(name.getAttribute('aria-expanded')).toBe('true')
    const card = document.getElementById(name.getAttribute('aria-controls') ?? '')!
    expect(card.textContent).toContain('China')
    expect(card.textContent).toContain('国家安全部 · Simplified Chinese')
    await within(card).findByText('1 accusation (1 answered)')
    expect(card.textContent).toContain('1 accusation (0 answered), 1 attack, 1 rebuttal')
    await user.click(within(card).getByRole('button', { name: 'Show only Ministry' }))
    expect(store.get().filter.values.actor).toEqual(['mss'])
  })

  it('say in our words what a source says whose text is not shipped', async () => {
    open('attack')
    const source = await screen.findByRole('region', { name: 'Source text' })
    expect(source.textContent).toContain('The text is not reproduced here')
    expect(source.textContent).toContain('It reports the ministry’s words.')
    expect(source.textContent).toContain('Chinese')
  })

  it.each([
    ['nowhere in this text', 'The quoted words were not found in the source.'],
    ['The', 'The source contains the quoted words more than once; every occurrence is marked.'],
    [
      'called  it a\ndistraction',
      'The passage was found only by ignoring differences in spaces, quotation marks or character width.',
    ],
  ])('never hide how a quote stands: %s', async (exact, says) => {
    open('rebuttal', changed('rebuttal', { citations: [{ source: 'article', quote: { exact } }] }))
    expect(await screen.findByText(says)).toBeDefined()
  })

  it('lead along the exchange, with the time between', async () => {
    const { user, store } = open('accusation')
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    const answer = await within(exchange).findByRole('button', { name: /Command rejects it/ })
    expect(answer.textContent).toContain('2 days later')
    await user.click(answer)
    expect(store.get().event).toBe('rebuttal')
    expect((await screen.findByRole('heading', { level: 2, name: 'Command rejects it' })).tagName).toBe('H2')
  })

  it('show the exchange as it went, with the event itself marked', async () => {
    open('rebuttal')
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    await within(exchange).findByRole('button', { name: /Command rejects it/ })
    const steps = within(exchange).getAllByRole('button', { name: /^(Attack|Accusation|Rebuttal)/ })
    expect(steps.map((step) => step.lastElementChild!.textContent)).toEqual([
      'Sites defaced, the ministry says',
      'Ministry accuses the command',
      'Command rejects it',
    ])
    expect(steps[1]!.textContent).toContain('speaks about it, between 1 and 9 months later')
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, null, 'true'])
    // Each stands under what it is about.
    expect(steps[0]!.parentElement!.contains(steps[1]!)).toBe(true)
    expect(steps[1]!.parentElement!.contains(steps[2]!)).toBe(true)
  })

  it('let the exchange be walked and opened by keyboard alone', async () => {
    const { user, store } = open('accusation')
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    const step = (name: RegExp) => within(exchange).getByRole('button', { name })
    ;(await within(exchange).findByRole('button', { name: /Ministry accuses/ })).focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(step(/Command rejects/))
    await user.keyboard('{ArrowLeft}{ArrowUp}')
    expect(document.activeElement).toBe(step(/Sites defaced/))
    await user.keyboard('{End}{Enter}')
    expect(store.get().event).toBe('rebuttal')
    // The reading goes on at the title of what was opened.
    const heading = await screen.findByRole('heading', { level: 2, name: 'Command rejects it' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
  })

  it('show the nearest of a long exchange, and the others when asked', async () => {
    const answers = Array.from({ length: 20 }, (_, at) => ({
      ...DISPUTE.events[2],
      id: `answer-${at}`,
      title: `Answer ${at}`,
    }))
    const { user } = open('accusation', { ...DISPUTE, events: [...DISPUTE.events, ...answers] })
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    await user.click(await within(exchange).findByRole('button', { name: 'Show 11 more events' }))
    expect(within(exchange).getAllByRole('button', { name: /^Rebuttal/ })).toHaveLength(21)
    await user.click(within(exchange).getByRole('button', { name: 'Show only the nearest' }))
    expect(within(exchange).getAllByRole('button', { name: /^Rebuttal/ })).toHaveLength(10)
  })

  it('refer to an event where else it belongs, and lead to where it stands', async () => {
    const second = {
      ...DISPUTE.events[1],
      id: 'second',
      title: 'Ministry accuses again',
      date: '2024-09-24',
      about: [],
    }
    const document_ = changed('rebuttal', { respondsTo: ['accusation', 'second'] })
    const { user } = open('rebuttal', { ...document_, events: [...document_.events, second] })
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    const standing = await within(exchange).findByRole('button', { name: /Rebuttal.*Command rejects it/ })
    const reference = within(exchange).getByRole('button', { name: 'Command rejects it, 1 day later' })
    expect(within(exchange).getByText('Also answered by')).toBeDefined()
    await user.click(reference)
    expect(document.activeElement).toBe(standing)
  })

  it('say what is missing', async () => {
    open('counter')
    expect(await screen.findByText('Nobody looked for an answer; there may be one.')).toBeDefined()
  })

  it('say that an answer was looked for only where somebody looked', async () => {
    const found = 'An answer was looked for, and none was found.'
    open('counter', disputeSearchedFor('counter'))
    expect(await screen.findByText(found)).toBeDefined()
    cleanup()
    open('report')
    const exchange = await screen.findByRole('region', { name: 'The exchange' })
    await within(exchange).findByRole('button', { name: /Laboratory names nobody/ })
    expect(exchange.textContent).not.toContain('answer')
  })

  it('say how a charge ended, and that words were withdrawn', async () => {
    const current = disputeSearchedFor('counter')
    const charged = { outcome: { kind: 'dropped', date: '2024-11' } }
    const stated = { ...DISPUTE.events[2]!, status: undefined, withdrawn: '2024-12-01' }
    const events = current.events.map((event) =>
      event.id === 'counter' ? { ...event, ...charged } : event.id === 'rebuttal' ? stated : event,
    )
    open('counter', { ...current, events })
    const details = screen.getByRole('region', { name: 'Event details' })
    await within(details).findByText('How the charge ended')
    expect(details.textContent).toContain('Dropped · November 2024')
    cleanup()
    open('rebuttal', { ...current, events })
    expect((await screen.findByText('Withdrawn')).nextElementSibling?.textContent).toBe('1 December 2024')
  })

  it('show only an exchange when asked', async () => {
    const { user, store } = open('rebuttal')
    await user.click(await screen.findByRole('button', { name: 'Show only this exchange' }))
    expect(store.get().filter.exchange).toBe('rebuttal')
    // The window shows the exchange, from the first day of the attack to the day of the answer, and little else.
    expect(store.get().visibleSpan!.start).toBeLessThan(Date.UTC(2024, 0, 1))
    expect(store.get().visibleSpan!.start).toBeGreaterThan(Date.UTC(2023, 7, 1))
    expect(store.get().visibleSpan!.end).toBeGreaterThan(Date.UTC(2024, 8, 26))
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
