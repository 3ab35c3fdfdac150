/** The built page over two shards, in a real browser. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { findBrowser } from '../../tools/browser.ts'
import { details, mark, marks, reader, status, timeline, value } from '../e2e/support/page.ts'
import { crossStrait, shown } from '../e2e/support/shipped.ts'
import { crossStrait as shipped, filled } from './filled.ts'
import { type Served, served } from './served.ts'
import { startTwoShards } from './servers.ts'

const root = join(import.meta.dirname, '../..')
const QUOTED = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!

describe('the page over a database', () => {
  let site: Awaited<ReturnType<typeof startTwoShards>>
  let path: Served
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    // In a process of its own, as the one of the tests says that it is no production.
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: root, env: productive() })
    site = await startTwoShards()
    const { dataset, report } = shipped()
    await filled(site, dataset, report)
    path = await served(site.address, { folder: join(root, 'dist') })
    const { executablePath, args } = await findBrowser()
    browser = await chromium.launch({ executablePath, args: [...args] })
  })
  afterAll(async () => {
    await browser.close()
    await path.end()
    await site.end()
  })
  beforeEach(async () => {
    page = await browser.newPage({ baseURL: path.origin, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    page.setDefaultTimeout(30_000)
  })
  afterEach(() => page.close())

  const patient = expect.configure({ timeout: 30_000 })
  async function open(search = '') {
    await page.goto(`/?view=timeline&data=engine:clickhouse${search}`)
    await patient(timeline(page)).toHaveAttribute('aria-busy', 'false')
  }

  it('shows the same as over the file', async () => {
    await open()
    await patient(status(page)).toHaveText(shown(crossStrait.events.length))
    const overDatabase = await marks(page).evaluateAll(namesOf)
    await page.goto('/?view=timeline')
    await patient(timeline(page)).toHaveAttribute('aria-busy', 'false')
    await expect.poll(() => marks(page).evaluateAll(namesOf)).toEqual(overDatabase)
  })

  it('filters, opens an event and reads its source, and asks nobody but its own server', async () => {
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    await open()
    await value(page, 'Country or area', 'Taiwan').check()
    await patient(page).toHaveURL(/country=TW/)
    await patient(status(page)).not.toHaveText(shown(crossStrait.events.length))
    await open(`&event=${QUOTED.id}`)
    await patient(details(page).getByRole('heading', { name: QUOTED.title })).toBeVisible()
    await details(page).getByRole('button', { name: 'Read the whole source' }).first().click()
    await patient(reader(page).locator('.quoted').first()).toBeVisible()
    expect([...asked]).toEqual([path.origin])
  })

  it('keeps its picture while the database is away, and asks again when told to', async () => {
    await open()
    await patient(mark(page, QUOTED.title)).toBeVisible()
    const drawn = await marks(page).count()
    await site.shards[0].end()
    await value(page, 'Country or area', 'Taiwan').check()
    const alert = timeline(page).getByRole('alert')
    await patient(alert).toContainText('The question could not be answered.')
    await expect(alert).toContainText('The database cannot be reached')
    expect(await marks(page).count()).toBe(drawn)
    await site.shards[0].start()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await patient(alert).toBeHidden()
    await patient(timeline(page)).toHaveAttribute('aria-busy', 'false')
    await patient(status(page)).not.toHaveText(shown(crossStrait.events.length))
  })

  it('says why it cannot be opened, and opens once it can', async () => {
    await site.shards[1].end()
    // As links of old name it.
    await page.goto('/?data=clickhouse:/clickhouse')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    await expect(alert).toContainText('A part of the database cannot be reached.')
    await expect(alert).toContainText(site.shards[1].place)
    await site.shards[1].start()
    await page.getByRole('button', { name: 'Try again' }).click()
    await patient(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  it('asks no other server, whatever a link says', async () => {
    await page.goto('/?data=clickhouse:https://example.org/clickhouse')
    await page.getByRole('alert').waitFor()
    const message = 'Only addresses that begin with https, and files beside this page, can be opened.'
    await expect(page.getByRole('alert')).toContainText(message)
  })
})

function productive(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...rest } = process.env
  return rest
}

function namesOf(marks: readonly Element[]): readonly (string | null)[] {
  return marks.map((mark) => mark.getAttribute('aria-label'))
}
