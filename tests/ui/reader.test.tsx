// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Reader } from '../../src/ui/reader/Reader.tsx'
import type { View } from '../../src/view/view.ts'
import { DISPUTE, openPage } from './support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

const open = (view: Partial<View> = {}, document: unknown = DISPUTE) =>
  openPage(<Reader />, { view: { reading: 'article', event: 'rebuttal', ...view }, document })
const reader = () => screen.findByRole('region', { name: 'Source reader' })
const passage = (name: string) => screen.findByRole('button', { name })
const FIRST = 'The ministry accused the command.'
const SECOND = 'called it a distraction'

describe('the source reader', () => {
  it('shows the whole text with every quoted passage marked, and begins at what the open event quotes', async () => {
    open()
    const second = await passage(SECOND)
    expect((await reader()).textContent).toContain('Nobody else spoke.')
    expect(second.getAttribute('aria-current')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(second))
    expect((await passage(FIRST)).getAttribute('aria-current')).toBeNull()
  })

  it('says who quotes the passage, and how exactly', async () => {
    open()
    const quoting = await screen.findByRole('region', { name: 'Quoted by' })
    await within(quoting).findByText('Passage 2 of 2')
    const event = within(quoting).getByRole('button', { name: /Command rejects it/ })
    expect(event.textContent).toContain('exactly as in this text')
  })

  it('tells a passage that is not quoted to the letter, or stands elsewhere too, from the others', async () => {
    const citations = [{ source: 'article', quote: { exact: 'called  it a distraction' } }]
    const events = DISPUTE.events.map((event) => (event.id === 'rebuttal' ? { ...event, citations } : event))
    open({}, { ...DISPUTE, events })
    expect((await passage(SECOND)).dataset['exact']).toBe('false')
    expect((await passage(FIRST)).dataset['exact']).toBe('true')
    const quoting = screen.getByRole('region', { name: 'Quoted by' })
    expect(quoting.textContent).toContain('with other spaces, quotation marks or character width')
  })

  it('says of a quote that is not in the text that it was not found', async () => {
    const citations = [{ source: 'article', quote: { exact: 'nowhere in this text' } }]
    const events = DISPUTE.events.map((event) => (event.id === 'rebuttal' ? { ...event, citations } : event))
    open({}, { ...DISPUTE, events })
    const citing = await screen.findByRole('region', { name: 'Events that cite this source' })
    const button = within(citing).getByRole('button', { name: /Command rejects it/ })
    expect(button.textContent).toContain('its quote was not found in this text')
  })

  it('goes from passage to passage with keys and with buttons', async () => {
    const { user } = open()
    const [first, second] = [await passage(FIRST), await passage(SECOND)]
    await waitFor(() => expect(document.activeElement).toBe(second))
    await user.keyboard('p')
    expect(document.activeElement).toBe(first)
    await user.keyboard('p')
    expect(document.activeElement).toBe(first)
    await user.keyboard('n')
    expect(document.activeElement).toBe(second)
    const previous = screen.getByRole('button', { name: 'Previous passage' })
    await user.click(previous)
    expect(document.activeElement).toBe(previous)
    expect(screen.getByText('Passage 1 of 2')).toBeDefined()
  })

  it('lights the events of a passage under the pointer or the focus, and is lit by others', async () => {
    const { user, light } = open()
    const [first, second] = [await passage(FIRST), await passage(SECOND)]
    await waitFor(() => expect([...light.lit()]).toEqual(['rebuttal']))
    await user.hover(first)
    expect([...light.lit()]).toEqual(['accusation'])
    await user.unhover(first)
    // What has the focus is lit again.
    expect([...light.lit()]).toEqual(['rebuttal'])
    act(() => light.show(['accusation']))
    expect(first.dataset['lit']).toBe('true')
    expect(second.dataset['lit']).toBe('false')
  })

  it('makes the event of a passage the open one, and leads to its details', async () => {
    const { user, store } = open()
    await user.click(await passage(FIRST))
    expect(store.get()).toMatchObject({ event: 'accusation', reading: 'article' })
    const quoting = screen.getByRole('region', { name: 'Quoted by' })
    await user.click(within(quoting).getByRole('button', { name: /Ministry accuses/ }))
    expect(store.get()).toMatchObject({ event: 'accusation', reading: null })
  })

  it('lets one choose where several events quote the same words', async () => {
    const citations = [{ source: 'article', quote: { exact: SECOND } }]
    const events = DISPUTE.events.map((event) => (event.id === 'counter' ? { ...event, citations } : event))
    const { user, store } = open({ event: null }, { ...DISPUTE, events })
    ;(await passage(SECOND)).focus()
    await user.keyboard('{Enter}')
    const quoting = screen.getByRole('region', { name: 'Quoted by' })
    const choices = within(quoting).getAllByRole('button', { name: /Command/ })
    expect(choices).toHaveLength(2)
    expect(document.activeElement).toBe(choices[0])
    expect(store.get().event).toBeNull()
  })

  it('says that only notes are shipped, and leads to the page and to what cites it', async () => {
    const { user, store } = open({ reading: 'note' })
    expect(await screen.findByText(/The text of this source is not reproduced here/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Open where it was published' }).getAttribute('href')).toBe(
      'https://example.org/other',
    )
    await user.click(screen.getByRole('button', { name: /Sites defaced/ }))
    expect(store.get()).toMatchObject({ event: 'attack', reading: null })
  })

  it('is closed by Escape and by a button, and the event stays open', async () => {
    const { user, store } = open()
    const second = await passage(SECOND)
    await waitFor(() => expect(document.activeElement).toBe(second))
    await user.keyboard('{Escape}')
    expect(store.get()).toMatchObject({ event: 'rebuttal', reading: null })
    cleanup()
    const again = open()
    await again.user.click(await screen.findByRole('button', { name: 'Close the source' }))
    expect(again.store.get().reading).toBeNull()
  })

  it('says so when the dataset has no such source', async () => {
    const { user, store } = open({ reading: 'nothing' })
    expect(await screen.findByText('This source is not in the dataset.')).toBeDefined()
    await user.keyboard('{Escape}')
    expect(store.get().reading).toBeNull()
  })

  it('shows what a file says as text, never as markup', async () => {
    const text = `<img src=x onerror="document.title=1">${SECOND} ${FIRST}`
    const { container } = open({}, { ...DISPUTE, sources: [{ ...DISPUTE.sources[0], text }, DISPUTE.sources[1]] })
    await passage(SECOND)
    expect((await reader()).textContent).toContain('<img src=x')
    expect(container.querySelector('img')).toBeNull()
  })
})
