// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DatasetContext, type OpenDataset } from '../../src/ui/context/dataset.ts'
import { StoreContext } from '../../src/ui/context/store.ts'
import { useSettledSpan } from '../../src/ui/viewport/use-settled-span.ts'
import { showSpan } from '../../src/view/changes.ts'
import { createStore } from '../../src/view/store.ts'
import { FIRST_VIEW } from '../../src/view/view.ts'

const HOME = { start: 0, end: 1000 }
const REST_MS = 100

describe('the window that is drawn for', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function follow(apartMs?: number) {
    const store = createStore(FIRST_VIEW)
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <StoreContext value={store}>
        <DatasetContext value={{ home: HOME } as OpenDataset}>{children}</DatasetContext>
      </StoreContext>
    )
    const { result } = renderHook(() => useSettledSpan(apartMs), { wrapper })
    return {
      steady: () => result.current,
      drift: (start: number, end: number) => act(() => store.change(showSpan({ start, end }), 'drift')),
      step: (start: number, end: number) => act(() => store.change(showSpan({ start, end }))),
      wait: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
    }
  }

  it('stays while the window moves a little, and follows once it rests', () => {
    const { steady, drift, wait } = follow()
    for (let by = 0; by < 100; by += 20) {
      drift(by, 1000 + by)
      wait(50)
      expect(steady()).toEqual(HOME)
    }
    wait(REST_MS)
    expect(steady()).toEqual({ start: 80, end: 1080 })
  })

  it('follows at once where the window has gone too far, but not again before its time', () => {
    const { steady, drift, wait } = follow(200)
    drift(0, 500)
    expect(steady()).toEqual({ start: 0, end: 500 })
    drift(0, 250)
    drift(0, 125)
    expect(steady()).toEqual({ start: 0, end: 500 })
    wait(200)
    expect(steady()).toEqual({ start: 0, end: 125 })
  })

  it('follows a step, which is no movement, at once', () => {
    const { steady, step } = follow()
    step(10, 1010)
    expect(steady()).toEqual({ start: 10, end: 1010 })
  })
})
