import { afterAll, beforeAll, describe } from 'vitest'
import { keepsContract } from '../engine/contract.ts'
import { filled } from './filled.ts'
import { type Site, SITES } from './servers.ts'

describe.each(SITES)('the engine over %s', (_name, start) => {
  let site: Site
  beforeAll(async () => {
    site = await start()
  })
  afterAll(() => site.end())

  keepsContract((dataset, report) => filled(site, dataset, report), 600_000)
})
