import { beforeEach, describe, expect, it, vi } from 'vitest'

let asked = 0
let isGranted = false
let marks: Map<string, string>

/** The module as a page that has just been loaded has it. */
async function anotherPage() {
  vi.resetModules()
  return import('../../../src/ui/local/persistence.ts')
}

function grants(answer: boolean): void {
  const storage = {
    persisted: async () => isGranted,
    persist: async () => {
      asked += 1
      return (isGranted = answer)
    },
  }
  vi.stubGlobal('navigator', { storage })
}

beforeEach(() => {
  vi.unstubAllGlobals()
  asked = 0
  isGranted = false
  marks = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => marks.get(key) ?? null,
    setItem: (key: string, value: string) => marks.set(key, value),
  })
})

describe('lasting storage', () => {
  it('is asked for once, whatever the answer, in this page and in later ones', async () => {
    grants(false)
    for (const page of [await anotherPage(), await anotherPage()]) {
      await page.askToPersist()
      await page.askToPersist()
      expect(page.persistence()).toBe('best-effort')
    }
    expect(asked).toBe(1)
  })

  it('is told to whoever watches, when it is granted', async () => {
    grants(true)
    const { askToPersist, persistence, watchPersistence } = await anotherPage()
    const told: unknown[] = []
    const end = watchPersistence(() => told.push(persistence()))
    await vi.waitFor(() => expect(told).toEqual(['best-effort']))
    await askToPersist()
    expect(told).toEqual(['best-effort', 'persistent'])
    end()
    await askToPersist()
    expect(told).toHaveLength(2)
    expect(asked).toBe(1)
  })

  it('is not asked for if it is granted already', async () => {
    grants(true)
    isGranted = true
    const { askToPersist, persistence } = await anotherPage()
    await askToPersist()
    expect([asked, persistence()]).toEqual([0, 'persistent'])
  })

  it('is unknown in a browser that has no such thing', async () => {
    vi.stubGlobal('navigator', {})
    const { askToPersist, persistence } = await anotherPage()
    await askToPersist()
    expect(persistence()).toBeNull()
  })
})
