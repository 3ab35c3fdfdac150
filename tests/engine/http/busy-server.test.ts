import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpEngine } from '../../../src/engine/http/http-engine.ts'
import type { Query } from '../../../src/engine/query.ts'

const SUMMARY: Query<'summary'> = { kind: 'summary' }

let close: () => void = () => {}
afterEach(() => close())

/** A server that is busy for so many requests, and answers `1` afterwards. Returns its address and how often it was asked. */
async function busyServer(times: number, status: number, headers: OutgoingHttpHeaders) {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    if (asked > times) response.writeHead(200).end('1')
    else response.writeHead(status, headers).end('{"kind":"too-busy"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked }
}

describe('a busy server', () => {
  it.each([429, 503])('that says when to come again (%i) is asked again then', async (status) => {
    const { url, asked } = await busyServer(2, status, { 'Retry-After': '0' })
    expect(await createHttpEngine(url).run(SUMMARY)).toBe(1)
    expect(asked()).toBe(3)
  })

  it('that does not say when, or too late, is told of at once', async () => {
    for (const headers of [{}, { 'Retry-After': '3600' }, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }]) {
      const { url, asked } = await busyServer(9, 503, headers)
      await expect(createHttpEngine(url).run(SUMMARY)).rejects.toMatchObject({ refusal: { kind: 'too-busy' } })
      expect(asked()).toBe(1)
      close()
    }
  })

  it('is not waited for when nobody wants the answer any more', async () => {
    const { url } = await busyServer(9, 503, { 'Retry-After': '20' })
    const stop = new AbortController()
    const answer = createHttpEngine(url).run(SUMMARY, stop.signal)
    stop.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
  })

  it('is given up when patience ends', async () => {
    const { url } = await busyServer(9, 503, { 'Retry-After': '20' })
    await expect(createHttpEngine(url, { patienceMs: 50 }).run(SUMMARY)).rejects.toMatchObject({
      refusal: { kind: 'hung-up' },
    })
  })
})
