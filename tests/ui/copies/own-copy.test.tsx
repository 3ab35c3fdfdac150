// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/filter.ts'
import { withCopies } from '../../../src/engine/client/own-copies.ts'
import { CopiesContext, type CopyText } from '../../../src/ui/context/copies.ts'
import { carriedShelf } from '../../../src/ui/copies/carried-shelf.ts'
import { createShelf } from '../../../src/ui/copies/shelf.ts'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { copiesToCarry } from '../../../src/ui/copies/copies-to-carry.ts'
import { WebPageExport } from '../../../src/ui/export/WebPageExport.tsx'
import { datasetOf, DISPUTE, openPage } from '../support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
beforeEach(() => localStorage.clear())
afterEach(cleanup)

const QUOTED = {
  ...DISPUTE,
  events: DISPUTE.events.map((event) =>
    event.id === 'counter' ? { ...event, citations: [{ source: 'note', quote: { exact: 'the very words' } }] } : event,
  ),
}
const TEXT = 'Before.\nIt has the very words of it.'

function openWith(
  shelf = createShelf(),
  read: ((file: File) => Promise<CopyText>) | null = readText,
  panel = <EventDetails />,
) {
  const engine = withCopies(datasetOf(QUOTED).engine, () => shelf.all(''))
  const page = openPage(<CopiesContext value={{ shelf, read }}>{panel}</CopiesContext>, {
    view: { event: 'counter' },
    document: QUOTED,
    engine,
  })
  return { ...page, shelf }
}
const readText = async (file: File): Promise<CopyText> =>
  file.name.endsWith('.txt') ? { ok: true, text: await file.text() } : { ok: false, refusal: 'locked' }
const openForm = async (user: ReturnType<typeof openWith>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'I have the text of this source' }))
  return screen.findByRole('form', { name: 'Your own copy of “Another page”' })
}

describe('a cited source without a text', () => {
  it('takes a pasted text, finds the passage in it, and keeps it for the next visit', async () => {
    const { user, unmount } = openWith()
    const form = await openForm(user)
    await user.click(within(form).getByLabelText('Or paste the text'))
    await user.paste(TEXT)
    await user.click(within(form).getByRole('button', { name: 'Use this text' }))
    expect(await screen.findByText('the very words', { selector: 'mark' })).toBeDefined()
    expect(screen.getByText('The source contains the passage exactly as quoted.')).toBeDefined()
    expect(screen.getByText(/Your own copy, pasted; only in this browser/)).toBeDefined()
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Source text'))
    await waitFor(() => expect(localStorage.length).toBe(1))
    unmount()

    openWith()
    expect(await screen.findByText('the very words', { selector: 'mark' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Remove your copy' }))
    expect(await screen.findByRole('button', { name: 'I have the text of this source' })).toBeDefined()
    expect(await createShelf().all('')).toEqual(new Map())
  })

  it('takes a file that is dropped on it, which the page does not open', async () => {
    let isClaimed = false
    const look = ({ defaultPrevented }: Event) => (isClaimed = defaultPrevented)
    addEventListener('drop', look, { once: true })
    const { user } = openWith()
    const form = await openForm(user)
    fireEvent.drop(form, { dataTransfer: { files: [new File([TEXT], 'kept.txt')] } })
    expect(await screen.findByText(/Your own copy, “kept.txt”; only in this browser/)).toBeDefined()
    expect(isClaimed).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Remove your copy' }))
  })

  it('says why a file is not taken, and what to do', async () => {
    const { user } = openWith()
    const form = await openForm(user)
    await user.upload(within(form).getByLabelText(/^File/), new File(['x'], 'a.pdf', { type: 'application/pdf' }))
    expect((await within(form).findByRole('status')).textContent).toBe(
      'This PDF takes a password. Save a copy without one, or paste its text.',
    )
  })

  it('takes no file whose reading the user has cancelled, and gives the focus back', async () => {
    let finish: ((read: CopyText) => void) | undefined
    const { user, shelf } = openWith(createShelf(), () => new Promise((resolve) => (finish = resolve)))
    const form = await openForm(user)
    await user.upload(within(form).getByLabelText(/^File/), new File(['x'], 'a.pdf', { type: 'application/pdf' }))
    await user.click(within(form).getByRole('button', { name: 'Cancel' }))
    finish?.({ ok: true, text: TEXT })
    expect(document.activeElement?.textContent).toBe('I have the text of this source')
    await user.click(screen.getByRole('button', { name: 'I have the text of this source' }))
    await screen.findByRole('form')
    expect(shelf.known('').size).toBe(0)
  })

  it('says so if the browser does not delete a copy, which then stays', async () => {
    const lasting = createShelf()
    await lasting.put('', { source: 'note', name: '', text: TEXT })
    const { user } = openWith({ ...lasting, remove: () => Promise.resolve(false) })
    await user.click(await screen.findByRole('button', { name: 'Remove your copy' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not delete your copy/)
    expect(screen.getByRole('button', { name: 'Remove your copy' })).toBeDefined()
    await lasting.clear('')
  })

  it('keeps a copy until the page is closed if the browser refuses it, and says so', async () => {
    const lasting = createShelf()
    const shelf = { ...lasting, isRefused: () => true }
    await lasting.put('', { source: 'note', name: '', text: TEXT })
    openWith(shelf)
    expect(await screen.findByText(/did not keep your copy/)).toBeDefined()
    await lasting.clear('')
  })

  it('has the copy that a saved page carries, and takes no other', async () => {
    const { unmount } = openWith(carriedShelf([{ source: 'note', name: '', text: TEXT }]), null)
    expect(await screen.findByText('the very words', { selector: 'mark' })).toBeDefined()
    expect(screen.getByText('A copy by whoever saved this page; not part of the dataset')).toBeDefined()
    unmount()
    openWith(carriedShelf([]), null)
    await screen.findByText(/were not checked here/)
    expect(screen.queryByRole('button', { name: 'I have the text of this source' })).toBeNull()
  })
})

describe('a page that is saved', () => {
  it('takes own copies along only when asked to', async () => {
    const { user } = openWith(
      carriedShelf([{ source: 'note', name: '', text: TEXT }]),
      readText,
      <WebPageExport shown={5} total={5} clauses={[]} />,
    )
    const choice: HTMLInputElement = await screen.findByRole('checkbox', {
      name: 'Take along 1 copy of a source of your own',
    })
    expect(choice.checked).toBe(false)
    expect(screen.getByText(/stay in this browser; they are not in the page/)).toBeDefined()
    await user.click(choice)
    expect(screen.getByText(/make sure that you may pass them on/)).toBeDefined()
  })

  it('takes copies of sources that it cites along, without the names of files', async () => {
    const { engine } = datasetOf(QUOTED)
    const copies = [
      { source: 'note', name: 'private name.txt', text: TEXT },
      { source: 'gone', name: '', text: TEXT },
    ]
    const { signal } = new AbortController()
    const carried = await copiesToCarry(copies, engine, NO_FILTER, signal)
    expect(carried).toEqual([{ source: 'note', name: '', text: TEXT }])
    expect(await copiesToCarry(copies, engine, { ...NO_FILTER, text: 'no event says this' }, signal)).toEqual([])
  })
})
