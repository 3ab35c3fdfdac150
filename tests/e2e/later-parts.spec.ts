/** Parts of the page that are loaded when they are first asked for, while they cannot be fetched, and once they can. */
import type { Locator } from '@playwright/test'
import { details, mark, open, search, status, type Page, pressIn } from './support/page.ts'
import { crossStrait } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

interface Part {
  readonly name: string
  readonly ask: (page: Page) => Promise<void>
  /** What is there once it has come. */
  readonly there: (page: Page) => Locator
}

const banner = (page: Page) => page.getByRole('banner')
const perspective = (name: string) => (page: Page) =>
  page.getByRole('group', { name: 'Perspective' }).getByRole('button', { name }).click()

const PARTS: readonly Part[] = [
  {
    name: 'the export',
    ask: (page) => banner(page).getByRole('button', { name: 'Share' }).click(),
    there: (page) => page.getByRole('dialog').getByRole('heading', { name: 'Export' }),
  },
  {
    name: 'the commands and the list of keys',
    ask: (page) => page.keyboard.press('Control+k'),
    there: (page) => page.getByRole('combobox', { name: 'Find a command' }),
  },
  {
    name: 'the field to paste into',
    ask: (page) => pressIn(page, 'Open data', 'Paste…'),
    there: (page) => page.getByRole('dialog').getByRole('textbox'),
  },
  {
    name: 'what words are found in',
    ask: async (page) => {
      await search(page).click()
      await page.keyboard.type('a')
    },
    there: (page) => page.getByRole('listbox', { name: 'Search results' }),
  },
  { name: 'the list', ask: perspective('List'), there: (page) => page.getByRole('region', { name: 'List' }) },
  {
    name: 'two sides',
    ask: perspective('Two sides'),
    there: (page) => page.getByRole('combobox', { name: 'Left side' }),
  },
  { name: 'the matrix', ask: perspective('Who accuses whom'), there: (page) => page.getByRole('table').first() },
]

const ACCUSATION = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be fetched' })
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })

test.describe('a part that cannot be fetched says so, and comes once it can:', () => {
  test.use({ provoked: /./ })

  // On one page, one after the other, because opening it is most of the work.
  test('dialogs, results of a search, and perspectives', async ({ page }) => {
    await open(page)
    for (const { name, ask, there } of PARTS) {
      await test.step(name, async () => {
        await page.route('**/assets/**', (route) => route.abort())
        await ask(page)
        await expect(alert(page)).toBeVisible()
        await tryAgain(page).click()
        await expect(alert(page)).toBeVisible()
        await page.unroute('**/assets/**')
        await tryAgain(page).click()
        await expect(there(page)).toBeVisible()
        await expect(alert(page)).toBeHidden()
        // The rest goes on.
        await page.keyboard.press('Escape')
        await expect(status(page)).toContainText('events')
      })
    }
  })

  test('the details of an event', async ({ page }) => {
    await page.route('**/assets/EventDetails*', (route) => route.fulfill({ status: 404 }))
    await open(page, '?from=2024-01-01&to=2025-06-01')
    await mark(page, ACCUSATION.title).click()
    await expect(alert(page)).toBeVisible()
    await page.unroute('**/assets/EventDetails*')
    await tryAgain(page).click()
    await expect(details(page).getByRole('heading', { name: ACCUSATION.title })).toBeVisible()
  })

  test('with its styles', async ({ page }) => {
    await open(page)
    await page.route('**/assets/*.css', (route) => route.abort())
    await page.keyboard.press('?')
    await expect(alert(page)).toBeVisible()
    await page.unroute('**/assets/*.css')
    await tryAgain(page).click()
    await expect(page.locator('.key-groups')).toHaveCSS('column-count', '2')
  })

  test('by a reload, where the server has a new version of the page', async ({ page }) => {
    await open(page)
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }))
    await page.route('**/', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll(/assets\/(\w+)-/g, 'assets/$1-new-'),
      })
    })
    await banner(page).getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('alert')).toContainText('There is a new version of this page')
    await page.unroute('**/')
    await page.unroute('**/assets/**')
    await page.getByRole('dialog').getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(banner(page).getByRole('button', { name: 'Share' })).toBeVisible()
  })
})
