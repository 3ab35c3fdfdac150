import { filters, marks, open, settled, timeline, windowSlider, type Page } from './support/page.ts'
import { crossStrait } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const YEAR = 365 * 86_400_000

/** The window as the address has it once it rests; `null` for the whole dataset. */
function windowOf(page: Page): { readonly start: number; readonly end: number; readonly width: number } | null {
  const given = new URL(page.url()).searchParams
  const [start, end] = [Date.parse(given.get('from') ?? ''), Date.parse(given.get('to') ?? '')]
  return Number.isNaN(end - start) ? null : { start, end, width: end - start }
}
const width = (page: Page) => windowOf(page)?.width ?? Infinity

/** A place of the picture with nothing under it but time. */
async function emptyPlace(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await timeline(page).getByRole('group', { name: 'Events' }).boundingBox())!
  const x = box.x + box.width * 0.25
  const y = await page.evaluate(
    ({ x, top }) => {
      for (let y = top; ; y++) if (!document.elementFromPoint(x, y)?.closest('[data-event]')) return y
    },
    { x, top: box.y + 12 },
  )
  return { x, y }
}

test.describe('the window of time', () => {
  test('is zoomed by buttons, and Fit shows the whole dataset again', async ({ page }) => {
    await open(page)
    const whole = (await windowSlider(page).getAttribute('aria-valuetext'))!
    await timeline(page).getByRole('button', { name: 'Zoom in' }).click()
    await expect(windowSlider(page)).not.toHaveAttribute('aria-valuetext', whole)
    await expect.poll(() => width(page)).toBeLessThan(Infinity)
    const near = width(page)
    await timeline(page).getByRole('button', { name: 'Zoom out' }).click()
    await expect.poll(() => width(page)).toBeGreaterThan(near)
    await timeline(page).getByRole('button', { name: 'Fit' }).click()
    await expect(windowSlider(page)).toHaveAttribute('aria-valuetext', whole)
    await expect.poll(() => windowOf(page)).toBeNull()
  })

  test('is zoomed by the wheel with Ctrl, around the place under the pointer', async ({ page }) => {
    await open(page, '?from=2020-01-01&to=2026-01-01')
    const before = windowOf(page)!
    const place = await emptyPlace(page)
    await page.mouse.move(place.x, place.y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -240)
    await page.keyboard.up('Control')
    await expect.poll(() => width(page)).toBeLessThan(before.width)
    const after = windowOf(page)!
    const at = before.start + before.width / 4
    expect(Math.abs(after.start + after.width / 4 - at)).toBeLessThan(before.width * 0.02)
  })

  test('is zoomed by the wheel alone once the picture has the focus, and nothing scrolls meanwhile', async ({
    page,
  }) => {
    await open(page, '?from=2020-01-01&to=2026-01-01')
    const before = windowOf(page)!
    const place = await emptyPlace(page)
    await page.mouse.click(place.x, place.y)
    const first = timeline(page).getByRole('button', { name: 'Unfold Taiwan' })
    const top = (await first.boundingBox())!.y
    for (let step = 0; step < 4; step++) await page.mouse.wheel(0, 120)
    await expect.poll(() => width(page)).toBeGreaterThan(before.width * 1.5)
    expect((await first.boundingBox())!.y).toBe(top)
    await filters(page).getByRole('searchbox').first().focus()
    // Until the turn of the wheel is over, the picture is held still.
    await expect(async () => {
      await page.mouse.wheel(0, 120)
      expect((await first.boundingBox())!.y).toBeLessThan(top)
    }).toPass()
  })

  test('is brought to where the overview is clicked, and drawn anew by a drag on it', async ({ page }) => {
    await open(page, '?from=2020-01-01&to=2021-01-01')
    const overview = (await page.getByRole('group', { name: 'Whole time' }).boundingBox())!
    const middle = overview.y + overview.height / 2
    await page.mouse.click(overview.x + overview.width * 0.97, middle)
    await expect.poll(() => windowOf(page)!.start).toBeGreaterThan(Date.UTC(2023, 0))
    expect(Math.abs(width(page) - YEAR)).toBeLessThan(YEAR / 50)

    await page.mouse.move(overview.x + overview.width * 0.2, middle)
    await page.mouse.down()
    await page.mouse.move(overview.x + overview.width * 0.6, middle, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => width(page)).toBeGreaterThan(4 * YEAR)
  })

  test('stays where the wheel scrolls the page without Ctrl', async ({ page }) => {
    await open(page, '?from=2020-01-01&to=2026-01-01')
    const place = await emptyPlace(page)
    const first = marks(page).first()
    const before = (await first.boundingBox())!.y
    await page.mouse.move(place.x, place.y)
    await page.mouse.wheel(0, 200)
    await expect.poll(async () => (await first.boundingBox())!.y).toBeLessThan(before)
    await expect(page).toHaveURL(/from=2020-01-01&to=2026-01-01$/)
  })

  test('is dragged', async ({ page }) => {
    await open(page, '?from=2020-01-01&to=2024-01-01')
    const before = windowOf(page)!
    const place = await emptyPlace(page)
    await page.mouse.move(place.x, place.y)
    await page.mouse.down()
    await page.mouse.move(place.x + 200, place.y, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => windowOf(page)!.start).toBeLessThan(before.start)
    expect(width(page)).toBe(before.width)
  })

  test('is halved by a double click', async ({ page }) => {
    await open(page, '?from=2020-01-01&to=2024-01-01')
    const before = width(page)
    const place = await emptyPlace(page)
    await page.mouse.dblclick(place.x, place.y)
    await expect.poll(() => width(page)).toBeLessThan(before * 0.6)
    expect(width(page)).toBeGreaterThan(before * 0.4)
  })

  test('never leaves the dataset out of sight', async ({ page }) => {
    await open(page, '?from=1900-01-01&to=1901-01-01')
    await timeline(page).getByRole('button', { name: 'Zoom out' }).click()
    await timeline(page).getByRole('button', { name: 'Fit' }).click()
    await settled(page)
    expect(await marks(page).count()).toBeGreaterThan(0)
  })

  test('draws more of what is near as it narrows', async ({ page }) => {
    await open(page, '?from=2024-09-01&to=2024-10-01')
    expect(width(page)).toBeLessThan(YEAR / 10)
    await expect(
      timeline(page).getByRole('button', { name: /^Rebuttal: ICEFCOM rejects the MSS accusation/ }),
    ).toBeInViewport()
  })

  test.describe('over time', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } })

    test('glides to where it was sent, and rests there', async ({ page }) => {
      await open(page)
      await timeline(page).getByRole('button', { name: 'Zoom in' }).click()
      await expect.poll(() => width(page)).toBeLessThan(Infinity)
      const words = (await windowSlider(page).getAttribute('aria-valuetext'))!
      await settled(page)
      await expect(windowSlider(page)).toHaveAttribute('aria-valuetext', words)
    })
  })
})

test.describe('an event', () => {
  const card = (page: Page) => timeline(page).getByRole('tooltip')

  test('under the pointer says what it is, when, and who speaks of whom', async ({ page }) => {
    await open(page)
    await marks(page).first().hover()
    const name = (await marks(page).first().getAttribute('aria-label'))!
    const title = (await card(page).locator('.mark-card-title').textContent())!
    expect(name).toContain(title)
    await expect(card(page)).toContainText('→')
    await page.mouse.move(2, 2)
    await expect(card(page)).toBeHidden()
  })

  test('with the focus says so too, within the picture, until Escape', async ({ page }) => {
    await open(page)
    await marks(page).last().focus()
    await expect(card(page)).toBeInViewport()
    await expect(marks(page).last()).toHaveAccessibleDescription(/·/)
    await page.keyboard.press('Escape')
    await expect(card(page)).toBeHidden()
  })
})

test.describe('lanes', () => {
  test('stand for country and actor, actor, type or source', async ({ page }) => {
    await open(page)
    const lanes = timeline(page).getByRole('combobox', { name: 'Lanes' })
    const taiwan = timeline(page).getByRole('button', { name: 'Unfold Taiwan' })
    await expect(taiwan).toBeVisible()
    await lanes.selectOption('Type')
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&lanes=type$/)
    await settled(page)
    await expect(taiwan).toBeHidden()
    await expect(timeline(page).getByText('Rebuttals', { exact: true })).toBeVisible()
    await lanes.selectOption('Source')
    await settled(page)
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&lanes=source$/)
    await lanes.selectOption('Country and actor')
    await settled(page)
    await expect(taiwan).toBeVisible()
    await expect(page).not.toHaveURL(/lanes=/)
  })

  const actor = (page: Page) => timeline(page).getByText('Anonymous 64', { exact: true })
  const unfold = (page: Page, country: string) => timeline(page).getByRole('button', { name: `Unfold ${country}` })
  const fold = (page: Page, country: string) =>
    timeline(page).getByRole('button', { name: `Fold ${country} into one lane` })

  test('of a country are one where all of them would not stand on a screen, and unfold', async ({ page }) => {
    await open(page)
    await expect(unfold(page, 'China')).toBeInViewport()
    await expect(unfold(page, 'Taiwan')).toBeInViewport()
    await expect(unfold(page, 'Taiwan')).toHaveAttribute('aria-expanded', 'false')
    await unfold(page, 'Taiwan').click()
    await expect(actor(page)).toBeVisible()
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&expanded=TW$/)
    await page.reload()
    await expect(actor(page)).toBeVisible()
    await fold(page, 'Taiwan').click()
    await expect(actor(page)).toBeHidden()
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&collapsed=TW$/)
  })

  test('of a country stand each for itself where there is room, and fold', async ({ page }) => {
    await open(page, '?country=JP,EU')
    await fold(page, 'Japan').click()
    await expect(page).toHaveURL(/&collapsed=JP$/)
    await expect(unfold(page, 'Japan')).toBeVisible()
  })

  test('of the unidentified stay unfolded in a new page', async ({ page }) => {
    await open(page)
    await unfold(page, 'Unidentified').click()
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&expanded=-$/)
    await page.reload()
    await expect(fold(page, 'Unidentified')).toBeVisible()
  })

  test('count all their events, drawn or not', async ({ page }) => {
    await open(page, '?lanes=type')
    const attacks = crossStrait.events.filter(({ type }) => type === 'attack').length
    await expect(timeline(page).getByText(`${attacks} events`, { exact: true })).toBeAttached()
  })
})
