import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MAPPING } from '../model/sample.ts'
import { MOST_KEPT, type LocalDataset } from '../../src/ui/local/local-dataset.ts'

const file = (text: string, name = 'claims.csv') => new File([text], name, { lastModified: 1234 })
const dataset: LocalDataset = { name: 'claims.csv', files: [{ file: file('a,b'), mapping: MAPPING }] }

/** The module as a page that has just been loaded has it. */
async function anotherPage() {
  vi.resetModules()
  return import('../../src/ui/local/dataset-storage.ts')
}

function estimate(estimated: StorageEstimate): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => estimated } })
}

beforeEach(() => {
  vi.unstubAllGlobals()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('the browser', () => {
  it('keeps files as they were opened, with their names and what was said of their columns', async () => {
    expect(await (await anotherPage()).keepDataset('file:claims.csv', dataset)).toBeNull()
    const kept = await (await anotherPage()).listKept()
    expect([...kept.keys()]).toEqual(['file:claims.csv'])
    const { name, files } = kept.get('file:claims.csv')!
    expect(name).toBe('claims.csv')
    expect(files).toMatchObject([{ file: { name: 'claims.csv', lastModified: 1234 }, mapping: MAPPING }])
    expect(await files[0]!.file.text()).toBe('a,b')
  })

  it('keeps the later of two under one name, and forgets what it is told to', async () => {
    const { keepDataset, listKept, forgetDataset } = await anotherPage()
    await keepDataset('file:a', dataset)
    await keepDataset('file:a', { name: 'a', files: [{ file: file('later') }] })
    await keepDataset('file:b', dataset)
    expect(await (await listKept()).get('file:a')!.files[0]!.file.text()).toBe('later')
    await forgetDataset('file:a')
    expect([...(await listKept()).keys()]).toEqual(['file:b'])
  })

  it('keeps nothing beyond its room, nor a dataset that is too large', async () => {
    const { keepDataset, listKept } = await anotherPage()
    estimate({ quota: 10, usage: 8 })
    expect(await keepDataset('file:a', dataset)).toBe('full')
    const huge = Object.defineProperty(file(''), 'size', { value: MOST_KEPT + 1 })
    expect(await keepDataset('file:a', { name: 'a', files: [{ file: huge }] })).toBe('too-large')
    expect(await listKept()).toEqual(new Map())
  })

  it('does not bring back an earlier one in the place of one that it could not keep', async () => {
    const { keepDataset, listKept } = await anotherPage()
    await keepDataset('file:a', dataset)
    estimate({ quota: 10, usage: 10 })
    expect(await keepDataset('file:a', { name: 'a', files: [{ file: file('later') }] })).toBe('full')
    expect(await listKept()).toEqual(new Map())
  })

  it('may refuse, or say that it is full only while it writes', async () => {
    const { keepDataset } = await anotherPage()
    const failing = (name: string) => ({
      open() {
        throw new DOMException('no', name)
      },
    })
    vi.stubGlobal('indexedDB', failing('SecurityError'))
    expect(await keepDataset('file:a', dataset)).toBe('refused')
    vi.stubGlobal('indexedDB', failing('QuotaExceededError'))
    expect(await keepDataset('file:a', dataset)).toBe('full')
    vi.stubGlobal('indexedDB', undefined)
    expect(await keepDataset('file:a', dataset)).toBe('refused')
  })

  it('gives back nothing that someone else wrote', async () => {
    const { keepDataset, listKept } = await anotherPage()
    await keepDataset('file:a', {
      ...dataset,
      files: [{ file: file('x'), mapping: { ...MAPPING, type: 'no' as never } }],
    })
    await keepDataset('file:b', { name: 7 as never, files: [] })
    const kept = await listKept()
    expect([...kept.keys()]).toEqual(['file:a'])
    expect(kept.get('file:a')!.files[0]!.mapping).toBeUndefined()
  })
})
