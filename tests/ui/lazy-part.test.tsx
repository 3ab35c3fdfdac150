// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ComponentType } from 'react'
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { createWords } from '../../src/i18n/words.ts'
import { WordsContext } from '../../src/ui/context/words.ts'
import { LaterPart } from '../../src/ui/widgets/Boundary.tsx'
import { lazyPart } from '../../src/ui/widgets/lazy-part.ts'
import { giveDialogs } from './support/fake-layout.ts'

const Words = () => <p>Here it is</p>

/** A part that fails as often as told, and counts how often it was asked for. */
function partFailing(times: number) {
  const tries = { count: 0 }
  const Part = lazyPart(async (): Promise<ComponentType> => {
    await Promise.resolve()
    if (tries.count++ < times) throw new TypeError('Failed to fetch dynamically imported module')
    return Words
  })
  return { Part, tries }
}

function Panel({ Part, onClose }: { readonly Part: ComponentType; readonly onClose?: () => void }) {
  const [isOpen, setOpen] = useState(true)
  return (
    <WordsContext value={createWords()}>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        Open or close
      </button>
      {isOpen && (
        <LaterPart label="Export" waiting={<p>On its way</p>} onClose={onClose}>
          <Part />
        </LaterPart>
      )}
    </WordsContext>
  )
}

const page = (entry: string) => `<div id="root"></div><script type="module" src="${entry}"></script>`
const answerWith = (text: string) => vi.stubGlobal('fetch', async () => new Response(text))

let logged: MockInstance<typeof console.error>

beforeEach(() => {
  giveDialogs()
  logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('offline')
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  document.head.replaceChildren()
})

it('shows a part once it has come', async () => {
  const { Part, tries } = partFailing(0)
  render(<Panel Part={Part} />)
  expect(await screen.findByText('Here it is')).toBeTruthy()
  expect(tries.count).toBe(1)
})

it('says that a part could not be fetched, and asks anew at every try', async () => {
  const user = userEvent.setup()
  const { Part, tries } = partFailing(2)
  render(<Panel Part={Part} />)
  expect((await screen.findByRole('alert')).textContent).toContain('could not be fetched')
  expect(tries.count).toBe(1)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(tries.count).toBe(2))
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Here it is')).toBeTruthy()
  expect(tries.count).toBe(3)
})

it('offers a reload once trying again has failed, as browsers may keep a failure', async () => {
  const user = userEvent.setup()
  render(<Panel Part={partFailing(2).Part} />)
  const again = await screen.findByRole('button', { name: 'Try again' })
  expect(screen.queryByRole('button', { name: 'Reload the page' })).toBeNull()
  await user.click(again)
  expect(await screen.findByRole('button', { name: 'Reload the page' })).toBeTruthy()
})

it('asks anew where a part that failed is closed and opened again', async () => {
  const user = userEvent.setup()
  const { Part } = partFailing(1)
  render(<Panel Part={Part} />)
  await screen.findByRole('alert')
  await user.click(screen.getByRole('button', { name: 'Open or close' }))
  await user.click(screen.getByRole('button', { name: 'Open or close' }))
  expect(await screen.findByText('Here it is')).toBeTruthy()
})

it('shows the failure of a dialog as a dialog that can be closed', async () => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  render(<Panel Part={partFailing(9).Part} onClose={onClose} />)
  expect(await screen.findByRole('dialog', { name: 'Export' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
})

it('shows a part at once that was loaded before, and survives one that was not', async () => {
  const { Part, tries } = partFailing(1)
  Part.preload()
  await waitFor(() => expect(tries.count).toBe(1))
  Part.preload()
  await waitFor(() => expect(tries.count).toBe(2))
  render(<Panel Part={Part} />)
  expect(await screen.findByText('Here it is')).toBeTruthy()
  cleanup()
  render(<Panel Part={Part} />)
  expect(screen.getByText('Here it is')).toBeTruthy()
})

it('offers a reload where the server has a new version', async () => {
  document.head.innerHTML = '<script type="module" src="./assets/old.js"></script>'
  answerWith(page('./assets/new.js'))
  render(<Panel Part={partFailing(9).Part} />)
  expect(await screen.findByRole('button', { name: 'Reload the page' })).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('new version')
})

it('offers no reload where the page is the same, or something else answers', async () => {
  document.head.innerHTML = '<script type="module" src="./assets/old.js"></script>'
  for (const answer of [page('./assets/old.js'), '<h1>Log in to this network</h1>']) {
    const fetched = vi.fn(async () => new Response(answer))
    vi.stubGlobal('fetch', fetched)
    render(<Panel Part={partFailing(9).Part} />)
    await screen.findByRole('alert')
    await waitFor(() => expect(fetched).toHaveBeenCalledOnce())
    expect(screen.queryByRole('button', { name: 'Reload the page' })).toBeNull()
    cleanup()
  }
})

it('logs a crash once, and says so', async () => {
  const Crash = () => {
    throw new Error('planted')
  }
  render(<Panel Part={Crash} />)
  expect((await screen.findByRole('alert')).textContent).toContain('This part of the page failed')
  const told = logged.mock.calls.filter((call) => call.some((part) => String(part).includes('planted')))
  expect(told).toHaveLength(1)
})
