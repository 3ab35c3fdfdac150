import { foundByAxe } from '../support/axe.ts'
import { expect, test } from '../support/test.ts'

test.describe('in a browser that prefers zh-TW, the page', () => {
  test.use({ locale: 'zh-TW' })

  test('opens in 繁體中文, with titles and actors in Chinese', async ({ page }) => {
    await page.goto('./?perspective=list')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
    const rows = page.getByRole('region', { name: '清單' })
    await expect(rows.getByText('國防部資通電軍指揮部').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '分享' })).toBeVisible()
    expect(new URL(page.url()).searchParams.has('lang')).toBe(false)
  })

  test('has nothing that axe finds', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { name: /指控/ }).first()).toBeVisible()
    expect(await foundByAxe(page)).toEqual([])
  })
})

test('opens in 简体中文 if the address says so, and keeps that word', async ({ page }) => {
  await page.goto('./?lang=zh-CN')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.getByText('时间轴', { exact: true }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('perspective')).toBe('timeline')
  expect(new URL(page.url()).searchParams.get('lang')).toBe('zh-CN')
})

test('changes its language by keyboard, keeps the view and remembers the choice', async ({ page }) => {
  await page.goto('./?perspective=list')
  const address = page.url()
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).press('Enter')
  const choice = page.getByRole('combobox', { name: 'Language' })
  await expect(choice.getByRole('option')).toHaveText(['English', '繁體中文', '简体中文'])
  await choice.focus()
  await choice.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await expect(page.getByRole('region', { name: '清單' })).toBeVisible()
  expect(page.url()).toBe(address)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
})
