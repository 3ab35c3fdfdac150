// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EngineError, type Engine } from '../../src/engine/engine.ts'
import type { Query } from '../../src/engine/query.ts'
import { usePageKeys } from '../../src/ui/commands/use-page-keys.ts'
import { selectEvent } from '../../src/view/changes.ts'
import { datasetOf, DISPUTE, openPage } from './support/page.tsx'

afterEach(cleanup)

const { engine } = datasetOf(DISPUTE)

/** An engine that answers only when told to, in any order. */
function slowEngine() {
  const waiting: { readonly query: Query; readonly answer: () => void; readonly fail: (error: Error) => void }[] = []
  const slow: Engine = {
    run: (query, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({
          query: query as Query,
          answer: () => void engine.run(query).then(resolve, reject),
          fail: reject,
        })
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      }),
  }
  return { slow, waiting }
}

const ACTS = { search: vi.fn() }

function Page() {
  const [draws, setDraws] = useState(0)
  usePageKeys({ ...ACTS })
  return (
    <button type="button" onClick={() => setDraws(draws + 1)}>
      {`Draw ${draws}`}
    </button>
  )
}

const press = (key: string, init = {}) => fireEvent.keyDown(document.body, { key, ...init })

describe('commands', () => {
  it('run one after the other: two quick presses go two events on', async () => {
    const { slow, waiting } = slowEngine()
    const { store } = openPage(<Page />, { engine: slow, view: { event: 'attack' } })
    press(']')
    press(']')
    expect(waiting).toHaveLength(1)
    waiting[0]!.answer()
    await waitFor(() => expect(waiting).toHaveLength(2))
    expect(store.get().event).toBe('accusation')
    expect(waiting[1]!.query).toMatchObject({ kind: 'step', from: 'accusation' })
    waiting[1]!.answer()
    await waitFor(() => expect(store.get().event).toBe('rebuttal'))
  })

  it('leave what was opened while a slow answer was awaited', async () => {
    const { slow, waiting } = slowEngine()
    const { store } = openPage(<Page />, { engine: slow, view: { event: 'attack' } })
    press(']')
    press(']')
    store.change(selectEvent('counter'))
    waiting[0]!.answer()
    press(']')
    await waitFor(() => expect(waiting).toHaveLength(2))
    expect(waiting[1]!.query).toMatchObject({ from: 'counter' })
    expect(store.get().event).toBe('counter')
  })

  it('close the event for good, whatever answer is still on its way', async () => {
    const { slow, waiting } = slowEngine()
    const { store } = openPage(<Page />, { engine: slow, view: { event: 'attack' } })
    press(']')
    press('Escape')
    expect(store.get().event).toBeNull()
    waiting[0]!.answer()
    press(']')
    await waitFor(() => expect(waiting).toHaveLength(2))
    expect(store.get().event).toBeNull()
  })

  it('say in words of their own why one failed, until another has succeeded', async () => {
    const { slow, waiting } = slowEngine()
    const { store } = openPage(<Page />, { engine: slow, view: { event: 'attack' } })
    press(']')
    waiting[0]!.fail(new EngineError('RangeError: planted', 'lost'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be done.*stopped working/)
    expect(document.body.textContent).not.toContain('planted')
    press(']')
    await waitFor(() => expect(waiting).toHaveLength(2))
    waiting[1]!.answer()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(store.get().event).toBe('accusation')
  })

  it('fail one by one: the press after a failed one is still heard', async () => {
    const { slow, waiting } = slowEngine()
    const { store } = openPage(<Page />, { engine: slow, view: { event: 'attack' } })
    press(']')
    press(']')
    waiting[0]!.fail(new TypeError('Failed to fetch'))
    await waitFor(() => expect(waiting).toHaveLength(2))
    waiting[1]!.answer()
    await waitFor(() => expect(store.get().event).toBe('accusation'))
  })

  it('are heard by one listener, however often the page is drawn', () => {
    const added = vi.spyOn(document, 'addEventListener')
    openPage(<Page />)
    const count = () => added.mock.calls.filter(([type]) => type === 'keydown').length
    const before = count()
    for (let draw = 0; draw < 3; draw++) fireEvent.click(screen.getByRole('button', { name: `Draw ${draw}` }))
    expect(count()).toBe(before)
  })

  it('are not given by the keys of an input method', () => {
    openPage(<Page />)
    press('/', { isComposing: true })
    press('/', { keyCode: 229 })
    expect(ACTS.search).not.toHaveBeenCalled()
    press('/')
    expect(ACTS.search).toHaveBeenCalledOnce()
  })
})
