/** What most users do first, in a browser other than Chromium. */
import { expect, test } from '@playwright/test'

test('opens, filters, finds in any script, opens an event and changes its language', async ({ page }) => {
  const failures: string[] = []
  page.on('pageerror', ({ message }) => failures.push(message))
  await page.goto('./?perspective=list')
  const status = page.getByRole('banner').getByRole('status')
  await expect(status).toHaveText(/^\d+ of \d+ events$/)
  const all = await status.textContent()

  const accusations = page.getByRole('region', { name: 'Filters' }).getByRole('checkbox', { name: 'Accusations' })
  await accusations.check()
  await expect(status).not.toHaveText(all!)
  await accusations.uncheck()
  await expect(status).toHaveText(all!)

  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('资通电军')
  await search.press('ArrowDown')
  const hits = page.getByRole('listbox', { name: 'Search results' })
  await expect(hits.locator('mark', { hasText: '資通電軍' }).first()).toBeVisible()
  await hits.getByRole('option').first().click()
  await expect(page.getByRole('region', { name: 'Event details' }).getByRole('heading', { level: 2 })).toBeVisible()

  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hant')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await expect(page.getByRole('button', { name: '分享' })).toBeVisible()
  expect(failures).toEqual([])
})
