import { details, filters, marks, open, status, timeline } from './support/page.ts'
import { crossStrait, shown, wider } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

test.describe('the page', () => {
  test('opens the case: three landmarks, a title, and every event counted', async ({ page }) => {
    await open(page)
    await expect(page).toHaveTitle(`${crossStrait.title} · Claimline`)
    await expect(page.getByRole('heading', { level: 1, name: crossStrait.title })).toBeVisible()
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(page.getByRole('main')).toBeVisible()
    await expect(timeline(page)).toBeVisible()
    await expect(filters(page)).toBeVisible()
    await expect(details(page)).toBeHidden()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('draws events as buttons named by type, title and date in words', async ({ page }) => {
    await open(page)
    const named = timeline(page).getByRole('button', {
      name: "Accusation: MSS says Anonymous 64 is a front for Taiwan's ICEFCOM and opens a case against three people, 23 September 2024",
      exact: true,
    })
    await expect(named).toHaveAttribute('aria-pressed', 'false')
  })

  test('draws every event, or counts it beside its lane', async ({ page }) => {
    await open(page)
    const drawn = await marks(page).count()
    const counted = await timeline(page)
      .getByRole('button', { name: /^\d+ more · zoom to see$/ })
      .allTextContents()
    expect(drawn).toBeGreaterThan(60)
    expect(counted.reduce((sum, text) => sum + Number.parseInt(text, 10), drawn)).toBe(crossStrait.events.length)
  })

  test('begins with a dataset that the address names before its own script is there, and reads it once', async ({
    page,
  }) => {
    let reads = 0
    const begun = new Promise<void>((resolve) => {
      page.on('request', (request) => {
        if (!request.url().endsWith('/datasets/cross-strait.json')) return
        reads++
        resolve()
      })
    })
    await page.route('**/assets/index-*.js', async (route) => {
      await begun
      await route.continue()
    })
    await open(page, '?data=datasets/cross-strait.json')
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    expect(reads).toBe(1)
  })

  test('opens another dataset of the catalogue, and Back returns', async ({ page }) => {
    await open(page)
    await page.getByRole('combobox', { name: 'Dataset' }).selectOption('wider')
    await expect(page.getByRole('heading', { level: 1, name: wider.title })).toBeVisible()
    await expect(status(page)).toHaveText(`${wider.events.length} of ${wider.events.length} events`)
    await expect(page).toHaveTitle(`${wider.title} · Claimline`)
    await expect(page).toHaveURL(/data=wider/)
    await page.goBack()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await expect(page).toHaveTitle(`${crossStrait.title} · Claimline`)
  })

  test('keeps the theme that the reader chooses', async ({ page }) => {
    await open(page)
    const theme = page.getByRole('combobox', { name: 'Theme' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await theme.selectOption('Dark')
    await expect.poll(paper).not.toBe(light)
    const dark = await paper()
    await page.reload()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await expect(theme).toHaveValue('dark')
    expect(await paper()).toBe(dark)
  })

  test('explains its shapes and lines in a legend', async ({ page }) => {
    await open(page)
    const legend = timeline(page).getByRole('group').filter({ hasText: 'Legend and keys' })
    await legend.getByText('Legend and keys', { exact: true }).click()
    await expect(legend.getByText('responds to', { exact: true })).toBeVisible()
  })
})
