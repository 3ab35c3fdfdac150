import { afterAll, beforeAll, describe } from 'vitest'
import { createHttpEngine } from '../../src/engine/http/http-engine.ts'
import { keepsContract } from '../engine/contract.ts'
import { filled } from './filled.ts'
import { type Served, served } from './served.ts'
import { type Site, SITES } from './servers.ts'

describe.each(SITES)('the engine over %s', (_name, start) => {
  let site: Site
  beforeAll(async () => {
    site = await start()
  })
  afterAll(() => site.end())

  keepsContract((dataset, report) => filled(site, dataset, report), 600_000, ['balance'])

  describe('through the HTTP interface', () => {
    let path: Served
    let datasets = 0
    beforeAll(async () => {
      path = await served(site.address, { reader: null })
    })
    afterAll(() => path.end())

    keepsContract(
      async (dataset, report) => {
        // Another file is another version.
        await filled(site, dataset, report, `file ${++datasets}`)
        return createHttpEngine(path.address)
      },
      600_000,
      ['balance'],
    )
  })
})
