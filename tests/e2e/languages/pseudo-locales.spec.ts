/** What a language that is longer than English, or runs from right to left, may break. */
import type { Page } from '@playwright/test'
import { expect, test } from '../support/pseudo.ts'

const LONG = 'zh-Hant'
const MIRRORED = 'zh-Hans'
const PERSPECTIVES = ['overview', 'timeline', 'list', 'sides', 'matrix']

// One worker builds the site.
test.describe.configure({ mode: 'default' })

async function open(page: Page, language: string, search: string): Promise<void> {
  await page.goto(`./?lang=${language}&${search}`)
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/[0-9٠-٩]/)
}

/** What is wider than its box, of all that a reader has to read whole. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    for (const element of document.querySelectorAll('button,h1,h2,h3,h4,summary,label,legend,th,dt,caption,p')) {
      const { display, textOverflow } = getComputedStyle(element)
      // What is only heard is a pixel wide; names of lanes end in an ellipsis, with the whole name under the pointer.
      const isShown =
        element.closest('.hidden') === null &&
        element.clientWidth > 1 &&
        display !== 'inline' &&
        textOverflow !== 'ellipsis'
      if (isShown && element.scrollWidth > element.clientWidth + 1)
        found.add(`${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`)
    }
    if (document.documentElement.scrollWidth > innerWidth) found.add('the page')
    return [...found]
  })
}

// Longer words need room most on a phone; what is mirrored has most parts on a wide screen.
for (const [language, name, width] of [
  [LONG, 'a third longer than English', 390],
  [MIRRORED, 'from right to left', 1440],
] as const) {
  test.describe(`at a width of ${width}`, () => {
    test.use({ viewport: { width, height: 900 } })

    test(`nothing ${name} is cut off in any perspective, nor in the details of an event`, async ({ page }) => {
      test.slow()
      for (const perspective of PERSPECTIVES) {
        await open(page, language, `perspective=${perspective}`)
        expect(await cutOff(page), perspective).toEqual([])
      }
      await open(page, language, 'perspective=list&event=acc-mss-anonymous64')
      await expect(page.locator('.details h2')).toBeVisible()
      expect(await cutOff(page), 'details').toEqual([])
    })
  })
}

test.describe('a page from right to left', () => {
  const leftOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!.x

  test('is mirrored, but for its pictures, in which time runs from left to right', async ({ page }) => {
    await open(page, MIRRORED, 'perspective=timeline&event=acc-mss-anonymous64')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('.details h2')).toBeVisible()
    const filters = await leftOf(page, 'section.filters')
    expect(await leftOf(page, '.timeline')).toBeLessThan(filters)
    expect(await leftOf(page, '.details')).toBeLessThan(await leftOf(page, '.timeline'))
    expect(await leftOf(page, '.search')).toBeLessThan(await leftOf(page, '.brand'))
    expect(await leftOf(page, '.lane-names')).toBeLessThan(await leftOf(page, '.plot'))
    const xOf = async (year: string) => (await page.locator('.tick', { hasText: year }).boundingBox())!.x
    expect(await xOf('٢٠١٥')).toBeLessThan(await xOf('٢٠٢٥'))
  })

  test('moves its window later with the arrow to the right', async ({ page }) => {
    await open(page, MIRRORED, 'perspective=timeline&from=2020-01-01&to=2021-01-01')
    const slider = page.locator('.brush')
    const before = await slider.boundingBox()
    await slider.press('ArrowRight')
    await expect.poll(async () => (await slider.boundingBox())!.x).toBeGreaterThan(before!.x)
  })
})
