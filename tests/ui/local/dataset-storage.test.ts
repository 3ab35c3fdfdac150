import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MAPPING } from '../../model/sample.ts'
import { MOST_KEPT, type LocalDataset } from '../../../src/ui/local/local-dataset.ts'

const file = (text: string, name = 'claims.csv') => new File([text], name, { lastModified: 1234 })
const dataset: LocalDataset = { name: 'claims.csv', files: [{ file: file('a,b'), mapping: MAPPING }] }

/** The module as a page that has just been loaded has it. */
async function anotherPage() {
  vi.resetModules()
  return import('../../../src/ui/local/dataset-storage.ts')
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
    expect(await (await anotherPage()).keepDataset('file:claims.csv', dataset)).toEqual({
      kept: true,
      data: 'file:claims.csv',
    })
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
    expect(await keepDataset('file:a', dataset)).toEqual({ kept: false, refusal: 'full' })
    const huge = Object.defineProperty(file(''), 'size', { value: MOST_KEPT + 1 })
    expect(await keepDataset('file:a', { name: 'a', files: [{ file: huge }] })).toEqual({
      kept: false,
      refusal: 'too-large',
    })
    expect(await listKept()).toEqual(new Map())
  })

  it('does not bring back an earlier one in the place of one that it could not keep', async () => {
    const { keepDataset, listKept } = await anotherPage()
    await keepDataset('file:a', dataset)
    estimate({ quota: 10, usage: 10 })
    expect(await keepDataset('file:a', { name: 'a', files: [{ file: file('later') }] })).toEqual({
      kept: false,
      refusal: 'full',
    })
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
    expect(await keepDataset('file:a', dataset)).toEqual({ kept: false, refusal: 'refused' })
    vi.stubGlobal('indexedDB', failing('QuotaExceededError'))
    expect(await keepDataset('file:a', dataset)).toEqual({ kept: false, refusal: 'full' })
    vi.stubGlobal('indexedDB', undefined)
    expect(await keepDataset('file:a', dataset)).toEqual({ kept: false, refusal: 'refused' })
  })

  it('keeps two of one name that two tabs have opened, each under a name of its own', async () => {
    const [one, other] = [await anotherPage(), await anotherPage()]
    const second = { name: 'claims.csv', files: [{ file: file('other rows') }] }
    const outcomes = await Promise.all([
      one.keepDataset('file:claims.csv', dataset),
      other.keepDataset('file:claims.csv', second),
    ])
    expect(outcomes).toEqual([
      { kept: true, data: 'file:claims.csv' },
      { kept: true, data: 'file:claims.csv (2)' },
    ])
    const kept = await (await anotherPage()).listKept()
    expect([...kept].map(([data, { name }]) => [data, name])).toEqual([
      ['file:claims.csv', 'claims.csv'],
      ['file:claims.csv (2)', 'claims.csv (2)'],
    ])
    expect(await kept.get('file:claims.csv')!.files[0]!.file.text()).toBe('a,b')
  })

  it('keeps one file that two tabs have opened once', async () => {
    const [one, other] = [await anotherPage(), await anotherPage()]
    await one.keepDataset('file:claims.csv', dataset)
    await other.keepDataset('file:claims.csv', dataset)
    expect([...(await one.listKept()).keys()]).toEqual(['file:claims.csv'])
  })

  it('lets one tab forget only what is its own', async () => {
    const [one, other] = [await anotherPage(), await anotherPage()]
    await one.keepDataset('file:a', dataset)
    await other.forgetDataset('file:a')
    estimate({ quota: 10, usage: 10 })
    await other.keepDataset('file:a', { name: 'a', files: [{ file: file('other') }] })
    expect([...(await one.listKept()).keys()]).toEqual(['file:a'])
  })

  it('may never answer, which is taken for a refusal', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('indexedDB', { open: () => ({}) })
    const { keepDataset, listKept } = await anotherPage()
    const answers = Promise.allSettled([listKept(), keepDataset('file:a', dataset)])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await answers).toMatchObject([
      { status: 'rejected', reason: { name: 'TimeoutError' } },
      { status: 'fulfilled', value: { kept: false, refusal: 'refused' } },
    ])
    vi.useRealTimers()
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
