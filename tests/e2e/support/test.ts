/** Playwright's `test`, with the page watched: what breaks the policy, throws, complains, or asks a third party fails the test. */
import { test as base, expect, type BrowserContext } from '@playwright/test'

interface Options {
  /** Complaints that a test provokes; any other fails it. */
  readonly provoked: RegExp | null
}

interface Fixtures {
  readonly watch: void
}

export const test = base.extend<Options & Fixtures>({
  provoked: [null, { option: true }],
  watch: [
    async ({ context, baseURL, provoked }, use) => {
      const complaints = await listen(context)
      const asked = new Set<string>()
      context.on('request', (request) => asked.add(new URL(request.url()).origin))
      await use()
      expect(complaints.filter((text) => !provoked?.test(text))).toEqual([])
      const strangers = [...asked].filter((origin) => origin !== 'null' && !baseURL?.startsWith(origin))
      expect(strangers.filter((origin) => !provoked?.test(origin))).toEqual([])
    },
    { auto: true },
  ],
})

/** What the test runner itself writes on a page that may not register its service worker. */
const BLOCKED = 'Service Worker registration blocked by Playwright'

/** Errors and warnings of every page of the context, and whatever the policy refused there. */
async function listen(context: BrowserContext): Promise<readonly string[]> {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.text() === BLOCKED) return
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`thrown: ${String(error.error())}`))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      reportError(new Error(`Policy: ${effectiveDirective} refused ${blockedURI}`))
    })
  })
  return complaints
}

export { expect }
