import { AxeBuilder } from '@axe-core/playwright'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Frame } from '@playwright/test'
import { type Serving, serving } from '../server/serving.ts'
import type { Page } from './support/page.ts'
import { count, crossStrait, involves, isOf, shown } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const root = join(import.meta.dirname, '../..')
const ACCUSATION = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!

// Other origins are what these tests are about; a browser says so where it withholds a message, or a frame.
test.use({ provoked: /^http:\/\/127\.0\.0\.1|target origin provided|frame-ancestors/ })

let servers: Server[] = []
let site: Serving
let app: string
let host: string
let stranger: string

/** A page that keeps what it is told, with what its address gives as `frame` inside. */
const PAGE = `<!doctype html><html lang="en"><title>A page around</title><main><h1>Around</h1><div id="frames"></div></main>
<script>
  globalThis.told = []
  addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }))
  for (const src of new URLSearchParams(location.search).getAll('frame')) {
    const frame = document.createElement('iframe')
    Object.assign(frame, { src, width: 900, height: 560, title: 'Embedded' })
    document.getElementById('frames').append(frame)
  }
</script></html>`

async function serveAround(): Promise<string> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(PAGE))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  servers.push(server)
  return originOf(server)
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

test.beforeAll(async () => {
  host = await serveAround()
  stranger = await serveAround()
  site = await serving({ site: join(root, 'dist'), embedders: [host, stranger] })
  app = site.origin
})

test.afterAll(async () => {
  await site.close()
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  servers = []
})

const around = (origin: string, ...frames: readonly string[]) =>
  `${origin}/?${frames.map((frame) => `frame=${encodeURIComponent(frame)}`).join('&')}`

/** Opens a page around the app, which may talk to `host`; the frame of the app, once its picture stands. */
async function embed(page: Page, words = '', origin = host): Promise<Frame> {
  await page.goto(around(origin, `${app}/?view=timeline&embed=1&embed-origin=${host}${words}`))
  const frame = page.frames().find((frame) => frame.url().startsWith(app))!
  await expect(frame.getByRole('region', { name: 'Timeline' })).toHaveAttribute('aria-busy', 'false')
  return frame
}

type Told = Readonly<Record<string, unknown>>

/** What the page around was told of a type, the last first. */
const told = (page: Page, type: string) =>
  page.evaluate(
    (type) => (globalThis as unknown as { told: Told[] }).told.filter((one) => one['type'] === type).toReversed(),
    type,
  )

const say = (page: Page, message: unknown, frame = 0) =>
  page.evaluate(([message, frame]) => window.frames[frame as number]!.postMessage(message, '*'), [message, frame])

const counted = (frame: Frame) => frame.getByRole('banner').getByRole('status')
const details = (frame: Frame) => frame.getByRole('region', { name: 'Event details' })

test.describe('in a frame of another page', () => {
  test('the picture stands with its counts and a way out, and details are a sheet', async ({ page }) => {
    const frame = await embed(page, '&country=US')
    await expect(counted(frame)).toHaveText(shown(count(involves('US'))))
    await expect(frame.getByRole('button', { name: 'Open a file…' })).toHaveCount(0)
    await expect(frame.getByRole('combobox', { name: 'Theme' })).toHaveCount(0)
    await frame
      .getByRole('button', { name: /^(Accusation|Attack|Rebuttal): / })
      .first()
      .press('Enter')
    await expect(details(frame).getByRole('heading', { level: 2 })).toBeVisible()
    const link = frame.getByRole('link', { name: 'Open in Claimline' })
    await expect(link).toHaveAttribute('href', new RegExp(`^${app}/\\?v=2&perspective=timeline&country=US&event=`))
    await expect(link).toHaveAttribute('target', '_blank')
    await page.keyboard.press('Escape')
    await expect(details(frame)).toHaveCount(0)
    await page.keyboard.press(']')
    await expect(details(frame)).toBeVisible()
    await details(frame).getByRole('button', { name: 'Close details' }).press('Enter')
    await expect(details(frame)).toHaveCount(0)
    await frame.getByRole('button', { name: 'Filters' }).press('Enter')
    await frame.getByRole('checkbox', { name: 'Attacks' }).press('Space')
    await expect(counted(frame)).not.toHaveText(shown(count(involves('US'))))
    await frame.getByRole('region', { name: 'Filters' }).getByRole('button', { name: 'Close' }).press('Enter')
    await expect(frame.getByRole('region', { name: 'Filters' })).toHaveCount(0)
  })

  test('the page around hears that all is ready and how things stand', async ({ page }) => {
    await embed(page, '&type=rebuttal')
    await expect.poll(() => told(page, 'counts')).toHaveLength(1)
    expect((await told(page, 'ready'))[0]).toMatchObject({
      claimline: 1,
      origin: app,
      title: crossStrait.title,
      total: crossStrait.events.length,
    })
    expect((await told(page, 'filter'))[0]).toMatchObject({ filter: 'type=rebuttal' })
    expect((await told(page, 'selection'))[0]).toMatchObject({ event: null })
    expect((await told(page, 'span'))[0]).toMatchObject({ span: null })
    expect((await told(page, 'counts'))[0]).toMatchObject({
      shown: count(isOf('rebuttal')),
      total: crossStrait.events.length,
    })
  })

  test('the page around selects, filters, moves the window and asks for events, and hears of each', async ({
    page,
  }) => {
    const frame = await embed(page)
    await expect(frame.getByRole('link', { name: 'Open in Claimline' })).toHaveAttribute(
      'href',
      `${app}/?v=2&perspective=timeline`,
    )
    await say(page, { claimline: 1, type: 'select', event: ACCUSATION.id })
    await expect(details(frame).getByRole('heading', { level: 2 })).toHaveText(ACCUSATION.title)
    await expect.poll(async () => (await told(page, 'selection'))[0]).toMatchObject({ event: ACCUSATION.id })
    await say(page, { claimline: 1, type: 'select', event: null })
    await expect(details(frame)).toHaveCount(0)

    await say(page, { claimline: 1, type: 'filter', filter: 'country=US' })
    await expect(counted(frame)).toHaveText(shown(count(involves('US'))))
    await expect.poll(async () => (await told(page, 'counts'))[0]).toMatchObject({ shown: count(involves('US')) })

    await say(page, { claimline: 1, type: 'span', span: { start: '2020-01-01', end: '2024-01-01' } })
    await expect(frame.getByText('Jan 2020 – Dec 2023').first()).toBeVisible()
    await expect
      .poll(async () => (await told(page, 'span'))[0])
      .toMatchObject({ span: { start: '2020-01-01', end: '2024-01-01' } })

    await say(page, { claimline: 1, type: 'events', limit: 3 })
    await expect.poll(() => told(page, 'events')).toHaveLength(1)
    const [events] = await told(page, 'events')
    expect(events).toMatchObject({ filter: 'country=US', offset: 0, total: count(involves('US')) })
    expect(events!['events']).toHaveLength(3)
  })

  test('messages of a strange shape change nothing', async ({ page }) => {
    const frame = await embed(page)
    const before = await counted(frame).textContent()
    for (const message of [
      'filter',
      null,
      { type: 'filter', filter: 'country=US' },
      { claimline: 1, type: '__proto__' },
    ]) {
      await say(page, message)
    }
    await say(page, { claimline: 1, type: 'filter', filter: ['country=US'] })
    await say(page, { claimline: 1, type: 'select', event: 'no such event' })
    // Messages are heard in turn, so what came before this one has been heard.
    await say(page, { claimline: 1, type: 'hello' })
    await expect.poll(() => told(page, 'ready')).toHaveLength(2)
    await expect(counted(frame)).toHaveText(before!)
    await expect(details(frame)).toHaveCount(0)
  })

  test('axe finds nothing, light and dark, with the details open', async ({ page }) => {
    const frame = await embed(page, `&country=JP&event=${ACCUSATION.id}`)
    await expect(details(frame).getByRole('heading', { level: 2 })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('iframe').analyze()
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          colorScheme,
        )
        .toEqual([])
    }
  })
})

test.describe('a stranger', () => {
  test('who embeds it in the name of another is told nothing, and not heard', async ({ page }) => {
    const frame = await embed(page, '', stranger)
    await say(page, { claimline: 1, type: 'filter', filter: 'country=US' })
    await say(page, { claimline: 1, type: 'hello' })
    await frame.getByRole('button', { name: 'List', exact: true }).click()
    await expect(frame.getByRole('region', { name: 'List' })).toBeVisible()
    await expect(counted(frame)).toHaveText(shown(crossStrait.events.length))
    expect(await page.evaluate(() => (globalThis as unknown as { told: Told[] }).told)).toEqual([])
  })

  test('in a frame beside it is not heard', async ({ page }) => {
    await page.goto(around(host, `${app}/?view=timeline&embed=1&embed-origin=${host}`, `${stranger}/`))
    const frame = page.frames().find((one) => one.url().startsWith(app))!
    await expect(counted(frame)).toHaveText(shown(crossStrait.events.length))
    await expect.poll(() => told(page, 'counts')).toHaveLength(1)
    const beside = page.frames().find((one) => one.url().startsWith(stranger))!
    await beside.evaluate(() =>
      window.parent.frames[0]!.postMessage({ claimline: 1, type: 'filter', filter: 'country=US' }, '*'),
    )
    await say(page, { claimline: 1, type: 'hello' })
    await expect.poll(() => told(page, 'ready')).toHaveLength(2)
    await expect(counted(frame)).toHaveText(shown(crossStrait.events.length))
  })

  test('of the same origin as the page around, in a frame beside it, is not heard either', async ({ page }) => {
    await page.goto(around(host, `${app}/?view=timeline&embed=1&embed-origin=${host}`, `${host}/`))
    const frame = page.frames().find((one) => one.url().startsWith(app))!
    await expect.poll(() => told(page, 'counts')).toHaveLength(1)
    const beside = page.frames().find((one) => one !== page.mainFrame() && one.url().startsWith(host))!
    await beside.evaluate(() =>
      window.parent.frames[0]!.postMessage({ claimline: 1, type: 'filter', filter: 'country=US' }, '*'),
    )
    await say(page, { claimline: 1, type: 'hello' })
    await expect.poll(() => told(page, 'ready')).toHaveLength(2)
    await expect(counted(frame)).toHaveText(shown(crossStrait.events.length))
  })

  test('may not embed it at all where the server does not name it', async ({ page, baseURL }) => {
    await page.goto(around(stranger, `${baseURL}?view=timeline&embed=1&embed-origin=${stranger}`))
    await expect.poll(() => page.frames().some((one) => one.url().startsWith('chrome-error:'))).toBe(true)
    expect(await page.evaluate(() => (globalThis as unknown as { told: Told[] }).told)).toEqual([])
  })
})

test('no file of the reader’s own is opened in a frame', async ({ page }) => {
  await page.goto(around(host, `${app}/?view=timeline&embed=1&embed-origin=${host}&data=file:mine.json`))
  await expect(page.frameLocator('iframe').getByRole('alert')).toContainText('could not be opened')
})
