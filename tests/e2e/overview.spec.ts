/** The overview: what a dataset opens with, by keyboard, on a phone, and looked at by axe. */
import { foundByAxe } from './support/axe.ts'
import { details, type Page } from './support/page.ts'
import { expect, test } from './support/test.ts'

const overview = (page: Page) => page.getByRole('region', { name: 'Overview', exact: true })
const exchanges = (page: Page) => overview(page).getByRole('article')
const accusations = (page: Page) => overview(page).getByRole('button', { name: /^Accusation by / })

async function show(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`)
  await expect(overview(page)).toHaveAttribute('aria-busy', 'false')
}

test('opens first, and adds up to what the matrix counts', async ({ page }) => {
  await show(page)
  await expect(page).not.toHaveURL(/view=/)
  const pairs = overview(page).getByRole('button', { name: / accused .*: \d+ accusation/ })
  const first = (await pairs.first().getAttribute('aria-label')) ?? ''
  const [, by, against, count] = /^(.+) accused (.+): (\d+) accusation/.exec(first) ?? []
  await page.getByRole('group', { name: 'Perspective' }).getByRole('button', { name: 'Who accuses whom' }).click()
  await expect(
    page.getByRole('button', { name: new RegExp(`^${by} against ${against}: ${count} accusation`) }),
  ).toBeVisible()
})

test('is walked by keyboard, and the focus goes to what is opened and back', async ({ page }) => {
  await show(page)
  const target = overview(page).locator('article [data-event]:focus')
  for (let presses = 0; presses < 60 && (await target.count()) === 0; presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const name = await target.getAttribute('data-event')
  await page.keyboard.press('Enter')
  await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`event=${name}`))
  await page.keyboard.press('Escape')
  await expect(details(page)).toHaveCount(0)
})

test('keeps the answers beside what the words select, and holds its state in the address', async ({ page }) => {
  await show(page, '?q=Anonymous%2064')
  await expect(overview(page).getByText(/“Anonymous 64” is in \d+ accusations? or their answers/)).toBeVisible()
  await expect(
    exchanges(page)
      .first()
      .getByRole('button', { name: /^(Rebuttal|Accusation) by / })
      .nth(1),
  ).toBeVisible()
  await overview(page)
    .getByRole('button', { name: /^Answered/ })
    .click()
  await expect(page).toHaveURL(/response=/)
  await page.reload()
  await expect(overview(page).getByRole('button', { name: /^Answered/ })).toHaveAttribute('aria-pressed', 'true')
})

test('opens the details without moving the time', async ({ page }) => {
  await show(page)
  await accusations(page).first().click()
  await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
  await expect(page).not.toHaveURL(/from=/)
})

for (const [name, size] of Object.entries({
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
})) {
  test(`has nothing that axe finds, and scrolls one way only, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await show(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await expect(accusations(page).first()).toBeVisible()
    expect(await foundByAxe(page)).toEqual([])
  })
}
