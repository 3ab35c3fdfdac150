import { describe, expect, it } from 'vitest'
import { startView } from '../../src/view/start.ts'
import { FIRST_VIEW } from '../../src/view/view.ts'

const OPEN = { ...FIRST_VIEW, data: 'case' }

describe('the start of a dataset', () => {
  it('opens its event and its window in the first perspective', () => {
    const view = startView(OPEN, { event: 'a', window: '2023-06/2026-02' })
    expect(view).toMatchObject({ data: 'case', event: 'a', perspective: 'overview' })
    expect(view.visibleSpan).toEqual({ start: Date.UTC(2023, 5, 1), end: Date.UTC(2026, 2, 1) })
  })

  it('opens any view in the words of an address', () => {
    const view = startView(OPEN, { perspective: 'matrix', country: 'TW', data: 'other' })
    expect(view).toMatchObject({ data: 'case', perspective: 'matrix' })
    expect(view.filter.values.country).toEqual(['TW'])
  })

  it.each([
    ['an event', { event: 'b' }],
    ['another perspective', { perspective: 'list' as const }],
  ])('gives way to an address that says %s', (_, words) => {
    const view = { ...OPEN, ...words }
    expect(startView(view, { event: 'a', window: '2024' })).toBe(view)
  })

  it.each([
    ['nothing', {}],
    ['no words that are known', { colour: 'red' }],
    ['a window that is no date', { window: 'soon' }],
    ['a window without an end', { window: '2024/..' }],
  ])('changes nothing where it says %s', (_, start) => {
    expect(startView(OPEN, start)).toBe(OPEN)
  })
})
