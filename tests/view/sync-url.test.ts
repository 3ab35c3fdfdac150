// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { selectEvent, showSpan, toggleValue } from '../../src/view/changes.ts'
import { createStore } from '../../src/view/store.ts'
import { syncUrl, viewInAddress } from '../../src/view/sync-url.ts'
import { FIRST_VIEW } from '../../src/view/view.ts'

describe('the address bar', () => {
  let stop = () => {}
  const begin = () => {
    const store = createStore(viewInAddress(window))
    stop = syncUrl(store, window)
    return store
  }
  const went = () => new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))

  beforeEach(() => {
    window.history.replaceState(null, '', '/')
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  it('gets a new entry for every step, and Back restores the view before', async () => {
    const store = begin()
    store.change(toggleValue('country', 'TW'))
    store.change(selectEvent('e1'))
    expect(window.location.search).toBe('?v=2&country=TW&event=e1')
    const back = went()
    window.history.back()
    await back
    expect(store.get().event).toBeNull()
    expect(store.get().filter.values.country).toEqual(['TW'])
  })

  it('is refined once a drift rests, in the same entry', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const store = begin()
    const before = window.history.length
    for (let day = 1; day < 20; day++) {
      store.change(showSpan({ start: Date.UTC(2024, 0, day), end: Date.UTC(2025, 0, day) }), 'drift')
    }
    expect(window.location.search).toBe('')
    vi.runAllTimers()
    expect(window.location.search).toBe('?v=2&from=2024-01-19&to=2025-01-19')
    expect(window.history.length).toBe(before)
  })

  it('says the last drift when the page is left before it rests', () => {
    const store = begin()
    store.change(showSpan({ start: 0, end: 86_400_000 }), 'drift')
    window.dispatchEvent(new Event('pagehide'))
    expect(window.location.search).toBe('?v=2&from=1970-01-01&to=1970-01-02')
  })

  it('is left alone by a change that changes nothing', () => {
    const store = begin()
    const before = window.history.length
    store.change(selectEvent(null))
    store.change((view) => view)
    expect(window.history.length).toBe(before)
    expect(store.get()).toEqual(FIRST_VIEW)
  })
})

describe('the hash of a page that is one file', () => {
  const FIRST = { ...FIRST_VIEW, event: 'e0' }
  let stop = () => {}
  const begin = () => {
    const store = createStore(viewInAddress(window, 'hash', FIRST))
    stop = syncUrl(store, window, 'hash')
    return store
  }
  const goTo = async (hash: string) => {
    const went = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    window.location.hash = hash
    await went
  }

  beforeEach(() => {
    window.history.replaceState(null, '', '/')
  })
  afterEach(() => {
    stop()
    vi.restoreAllMocks()
  })

  it('says the view, and where it says none the page begins with its own', () => {
    const store = begin()
    expect(store.get()).toEqual(FIRST)
    store.change(selectEvent(null))
    expect(window.location.hash).toBe('#?')
    store.change(toggleValue('country', 'TW'))
    expect(window.location.hash).toBe('#?v=2&country=TW')
    expect(window.location.search).toBe('')
    expect(viewInAddress(window, 'hash', FIRST)).toEqual(store.get())
  })

  it('that leads to a place in the page leaves the view as it is', async () => {
    const store = begin()
    store.change(toggleValue('country', 'TW'))
    const before = store.get()
    await goTo('#timeline')
    expect(store.get()).toBe(before)
    await goTo('#?country=US')
    expect(store.get().filter.values.country).toEqual(['US'])
  })

  it('is done without where the browser refuses it', () => {
    const store = begin()
    vi.spyOn(window.history, 'pushState').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    store.change(toggleValue('country', 'TW'))
    expect(store.get().filter.values.country).toEqual(['TW'])
  })
})
