import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dataset } from './support/datasets.ts'
import { details, filters, mark, marks, open, settled, status, timeline, value } from './support/page.ts'
import { count, crossStrait, involves, shown, wider } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const failure = 'This dataset could not be opened'

/** A port at which nobody answers. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

test.describe('a dataset that cannot be had', () => {
  test.use({ provoked: /Failed to load resource|^https:\/\/127\.0\.0\.1/ })

  test('because the catalogue does not know it is said so, and the first one is a click away', async ({ page }) => {
    await page.goto('./?view=timeline&data=nothing')
    await expect(page.getByRole('alert')).toContainText('There is no dataset “nothing” in the catalogue.')
    await page.getByRole('button', { name: 'Open the first dataset instead' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await expect(page).not.toHaveURL(/data=/)
  })

  test('because its address answers 404 is said so', async ({ page }) => {
    await page.goto('./?view=timeline&data=datasets/nothing.json')
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading', { name: failure })).toBeVisible()
    await expect(alert).toContainText('datasets/nothing.json')
    await expect(alert).toContainText('The server answered 404 instead of sending the file')
    await page.getByRole('combobox', { name: 'Dataset' }).selectOption('wider')
    await expect(status(page)).toHaveText(`${wider.events.length} of ${wider.events.length} events`)
  })

  test('because nobody answers is said so, and trying again works once somebody does', async ({ page }) => {
    const address = `https://127.0.0.1:${await deadPort()}/mine.json`
    await page.goto(`./?view=timeline&data=${encodeURIComponent(address)}`)
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading', { name: failure })).toBeVisible()
    await expect(alert).toContainText(address)
    await expect(alert).toContainText('The file could not be fetched')
    await page
      .context()
      .route(address, (route) => route.fulfill({ body: dataset(), headers: { 'Access-Control-Allow-Origin': '*' } }))
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page).toHaveTitle('Two statements · Claimline')
  })

  test('because it is a web page is said', async ({ page }) => {
    await page.goto('./?view=timeline&data=index.html')
    await expect(page.getByRole('alert')).toContainText('This is a web page without a table')
  })

  test('because its address is none that is fetched from is said so', async ({ page }) => {
    for (const address of ['javascript:alert(1)', 'data:application/json,{}', 'blob:null/1', 'ftp://example.org/a']) {
      await page.goto(`./?view=timeline&data=${encodeURIComponent(address)}`)
      await expect(page.getByRole('alert').getByRole('heading', { name: failure })).toBeVisible()
    }
  })

  test('because the catalogue cannot be had is said so, and trying again works', async ({ page }) => {
    const catalogue = '**/datasets/catalogue.json'
    await page.route(catalogue, (route) => route.fulfill({ status: 503 }))
    await page.goto('./?view=timeline')
    await expect(page.getByRole('alert')).toContainText('The list of datasets could not be read.')
    await page.unroute(catalogue)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })
})

test.describe('a crash in one panel leaves the rest usable:', () => {
  test.use({ provoked: /planted/ })

  test('the timeline', async ({ page }) => {
    // Of all panels, only the timeline measures its labels.
    await page.addInitScript(() => {
      const { prototype } = CanvasRenderingContext2D
      const whole = Object.getOwnPropertyDescriptor(prototype, 'measureText')!
      prototype.measureText = () => {
        throw new Error('planted')
      }
      addEventListener('mended', () => Object.defineProperty(prototype, 'measureText', whole))
    })
    await page.goto('./?view=timeline')
    await expect(timeline(page).getByRole('alert')).toHaveText(/This part of the page failed/)
    await value(page, 'Country or area', 'Japan').check()
    await expect(status(page)).toHaveText(shown(count(involves('JP'))))
    await page.evaluate(() => dispatchEvent(new Event('mended')))
    await timeline(page).getByRole('button', { name: 'Try again' }).click()
    await settled(page)
    await expect(marks(page)).toHaveCount(count(involves('JP')))
  })

  test('the details', async ({ page }) => {
    // Of all panels, only the details scroll themselves to their top.
    await page.addInitScript(() => {
      Element.prototype.scrollTo = () => {
        throw new Error('planted')
      }
    })
    const [first, second] = crossStrait.events.filter(involves('JP'))
    await open(page, '?country=JP')
    await mark(page, first!.title).click()
    await expect(details(page).getByRole('alert')).toHaveText(/This part of the page failed/)
    await mark(page, second!.title).click()
    await expect(mark(page, second!.title)).toHaveAttribute('aria-pressed', 'true')
    await filters(page).getByRole('button', { name: 'Clear all filters' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })
})
