/** The list, two sides and the matrix, each driven by keyboard alone and looked at by axe. */
import { foundByAxe } from './support/axe.ts'
import { details, status, type Page } from './support/page.ts'
import { expect, test } from './support/test.ts'

const VIEWS = { list: 'List', sides: 'Two sides', matrix: 'Who accuses whom' } as const
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function show(page: Page, view: keyof typeof VIEWS, search = ''): Promise<void> {
  await page.goto(`./?view=${view}${search}`)
  await expect(region(page, VIEWS[view])).toHaveAttribute('aria-busy', 'false')
}

/** Presses Tab until the focus is on something within the region that matches. */
async function tabTo(page: Page, name: string, selector: string): Promise<void> {
  const target = region(page, name).locator(`${selector}:focus`)
  for (let presses = 0; presses < 60 && (await target.count()) === 0; presses++) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

test('the list is sorted, walked and opened by keyboard', async ({ page }) => {
  await show(page, 'list')
  await tabTo(page, 'List', '[role=columnheader] button')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sort=title/)
  await tabTo(page, 'List', '[data-row]')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  // The rows of the far end come when they are reached.
  await expect(region(page, 'List').locator('[data-row]:focus .list-title')).toBeVisible()
  await page.keyboard.press('Enter')
  const row = region(page, 'List').locator('[aria-selected=true]')
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
    (await row.locator('.list-title').textContent()) ?? '',
  )
  await page.keyboard.press('Escape')
  await expect(details(page)).toHaveCount(0)
  await expect(region(page, 'List').locator('[data-row]:focus')).toHaveCount(1)
})

test('two sides are walked, opened and swapped by keyboard', async ({ page }) => {
  await show(page, 'sides')
  await tabTo(page, 'Two sides', '.side-card')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.right .side-card:focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
  await show(page, 'sides')
  const heads = region(page, 'Two sides').getByRole('heading', { level: 2 })
  const [left, right] = await heads.allTextContents()
  await tabTo(page, 'Two sides', '.sides-tools button')
  await page.keyboard.press('Enter')
  await expect(heads).toHaveText([right!, left!])
  await expect(page).toHaveURL(/sides=\w+,\w+/)
})

test('a number of the matrix leads by keyboard to just its events', async ({ page }) => {
  await show(page, 'matrix')
  await tabTo(page, 'Who accuses whom', '.matrix-cell')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const name = (await page.locator('.matrix-cell:focus').getAttribute('aria-label')) ?? ''
  await page.keyboard.press('Enter')
  const events = [...name.matchAll(/(\d+) (?:accusation|attack|rebuttal)/g)].reduce((sum, [, n]) => sum + Number(n), 0)
  await expect(status(page)).toHaveText(new RegExp(`^${events} of `))
  await expect(page).toHaveURL(/pair=/)
})

for (const [view, name] of Object.entries(VIEWS)) {
  test(`axe finds nothing in ${name}, light and dark`, async ({ page }) => {
    // The keys of the table are the names of the views.
    await show(page, view as keyof typeof VIEWS)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await foundByAxe(page, colorScheme), colorScheme).toEqual([])
    }
  })
}
