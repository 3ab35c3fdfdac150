import { describe, expect, it } from 'vitest'
import { openData, selectEvent } from '../../src/view/changes.ts'
import { confirmingStore } from '../../src/view/confirming-store.ts'
import { createStore } from '../../src/view/store.ts'
import { FIRST_VIEW } from '../../src/view/view.ts'

describe('a guarded store', () => {
  it('holds back another dataset until it may come, and nothing else', () => {
    const store = createStore(FIRST_VIEW)
    const held: (() => void)[] = []
    const guarded = confirmingStore(store, (proceed) => held.push(proceed) > 0)
    guarded.change(selectEvent('a'))
    expect(store.get().event).toBe('a')
    guarded.change(openData('other'))
    expect(store.get().data).toBeNull()
    held[0]!()
    expect(store.get().data).toBe('other')
  })

  it('changes at once what nobody holds', () => {
    const store = createStore(FIRST_VIEW)
    confirmingStore(store, () => false).change(openData('other'))
    expect(store.get().data).toBe('other')
  })
})
