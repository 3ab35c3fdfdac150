import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { load } from './loading.ts'

const CROWD = 3000

describe('an event of three thousand parties against three thousand others', () => {
  it('counts in the totals of the matrix and is not crossed, which is said', async () => {
    const { actors } = rawDataset() as { actors: object[] }
    const crowd = (side: string) => Array.from({ length: CROWD }, (_, at) => `${side}-${at}`)
    const [by, against] = [crowd('by'), crowd('against')]
    const parties = [...by, ...against].map((id) => ({ id, name: id, country: null }))
    const events = [
      rawEvent({ id: 'crowd', by, against, about: undefined }),
      rawEvent({ id: 'pair', about: undefined }),
    ]
    const loaded = await load(JSON.stringify(rawDataset({ actors: [...actors, ...parties], events })))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issue))
    const matrix = await loaded.engine.run({ kind: 'matrix', filter: NO_FILTER, field: 'actor' })
    expect(matrix.uncrossed).toBe(1)
    expect(matrix.cells).toHaveLength(1)
    expect([matrix.by.length, matrix.against.length]).toEqual([CROWD + 1, CROWD + 1])
  })
})
