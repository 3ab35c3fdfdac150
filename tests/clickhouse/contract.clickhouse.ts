import { afterAll, beforeAll, describe } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { createHttpEngine } from '../../src/engine/http/http-engine.ts'
import { keepsContract } from '../engine/contract.ts'
import { filled } from './filled.ts'
import { served } from './served.ts'
import { type Site, SITES } from './servers.ts'

describe.each(SITES)('the engine over %s', (_name, start) => {
  let site: Site
  beforeAll(async () => {
    site = await start()
  })
  afterAll(() => site.end())

  keepsContract((dataset, report) => filled(site, dataset, report), 600_000)

  describe('through the HTTP interface', () => {
    keepsContract(async (dataset, report) => {
      await filled(site, dataset, report)
      return overHttp(site)
    }, 600_000)
  })
})

/** Each dataset has a server of its own, as all of them have the same key in the tables. */
function overHttp({ address }: Site): Engine {
  return {
    async run(query, signal) {
      const path = await served(address, { reader: null })
      try {
        return await createHttpEngine(path.address).run(query, signal)
      } finally {
        await path.end()
      }
    },
  }
}
