import { chromium, type Page } from 'playwright'
import { findBrowser } from '../tools/browser.ts'

/** A page in a browser of its own, so that nothing is left over from what was measured before, and that browser's process. */
export async function withPage<T>(work: (page: Page, browser: number) => Promise<T>): Promise<T> {
  const { executablePath, args } = await findBrowser()
  const server = await chromium.launchServer({
    executablePath,
    args: [...args, '--js-flags=--expose-gc', '--disable-dev-shm-usage'],
  })
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => console.error(error))
    page.on('crash', () => console.error('the page crashed'))
    return await work(page, server.process().pid!)
  } finally {
    await server.close()
  }
}
