import { details, filters, mark, marks, open, passages, status, timeline, value, type Page } from './support/page.ts'
import { count, crossStrait, involves, shown } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const ACCUSATION = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!

/** How many pixels of the page lie beyond its right edge. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    test('filters, timeline and details stand side by side', async ({ page }) => {
      await open(page, `?event=${ACCUSATION.id}`)
      await expect(passages(page).first()).toBeVisible()
      const boxes = await Promise.all(
        [filters, timeline, details].map(async (region) => (await region(page).boundingBox())!),
      )
      const [left, middle, right] = boxes as [(typeof boxes)[0], (typeof boxes)[0], (typeof boxes)[0]]
      expect(left.x + left.width).toBeLessThanOrEqual(middle.x + 1)
      expect(middle.x + middle.width).toBeLessThanOrEqual(right.x + 1)
      expect(right.x + right.width).toBeLessThanOrEqual(viewport.width)
      expect(middle.y + middle.height).toBeLessThanOrEqual(viewport.height)
      expect(await overhang(page)).toBe(0)
    })

    test('the timeline fills what the details leave, and follows the size', async ({ page }) => {
      await open(page)
      const width = async () => (await timeline(page).boundingBox())!.width
      const before = await width()
      await page.setViewportSize({ ...viewport, width: viewport.width - 120 })
      await expect.poll(width).toBe(before - 120)
      await expect.poll(() => overhang(page)).toBe(0)
    })
  })
}

test.describe('at 390 × 844', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the timeline keeps the width, and nothing hangs over', async ({ page }) => {
    await open(page)
    expect((await timeline(page).boundingBox())!.width).toBeGreaterThan(380)
    await expect(filters(page)).toBeHidden()
    expect(await overhang(page)).toBe(0)
  })

  test('the filters are a sheet that opens and closes', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    await expect(filters(page)).toBeInViewport()
    await value(page, 'Country or area', 'United States').check()
    await expect(status(page)).toHaveText(shown(count(involves('US'))))
    await filters(page).getByRole('button', { name: 'Close' }).tap()
    await expect(filters(page)).toBeHidden()
    await expect(marks(page)).not.toHaveCount(0)
    expect(await overhang(page)).toBe(0)
  })

  test('the filters close with Escape too', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    await value(page, 'Country or area', 'United States').focus()
    await page.keyboard.press('Escape')
    await expect(filters(page)).toBeHidden()
  })

  test('the details are a sheet that opens with a tap and closes', async ({ page }) => {
    await open(page, '?actor=anonymous-64')
    await mark(page, ACCUSATION.title).tap()
    await expect(details(page)).toBeInViewport()
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(ACCUSATION.title)
    expect(await overhang(page)).toBe(0)
    await details(page).getByRole('button', { name: 'Close details' }).tap()
    await expect(details(page)).toBeHidden()
  })

  test('search, datasets and files are within reach', async ({ page }) => {
    await open(page)
    for (const control of [
      page.getByRole('searchbox', { name: 'Search' }),
      page.getByRole('combobox', { name: 'Dataset' }),
      page.getByRole('button', { name: 'Open data' }),
      timeline(page).getByRole('button', { name: 'Zoom in' }),
    ]) {
      await expect(control).toBeInViewport({ ratio: 1 })
    }
  })
})
