import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../src/model/catalogue.ts'

const entry = { id: 'a', title: 'A', description: '', url: 'a.json', events: 3, updated: '2026-11-23' }

describe('the catalogue', () => {
  it('keeps its entries in order', () => {
    expect(readCatalogue({ datasets: [entry, { ...entry, id: 'b' }] })).toMatchObject([{ id: 'a' }, { id: 'b' }])
  })

  it('leaves out what is not well formed', () => {
    const { url: _, ...broken } = entry
    expect(
      readCatalogue({ datasets: [null, 5, broken, { ...entry, events: '3' }, { ...entry, id: 1 }, entry] }),
    ).toEqual([entry])
  })

  it('that has no list is none', () => {
    for (const raw of [null, 5, 'x', [], {}, { datasets: {} }]) expect(readCatalogue(raw)).toBeNull()
  })
})
