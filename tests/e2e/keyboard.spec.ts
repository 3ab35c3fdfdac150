import { details, marks, open, settled, status, timeline, windowSlider, type Page } from './support/page.ts'
import { expect, test } from './support/test.ts'

const focusedMark = (page: Page) =>
  timeline(page)
    .getByRole('button', { name: /^(Accusation|Attack|Rebuttal): / })
    .and(page.locator(':focus'))

/** Presses Tab until a mark has the focus; fails where that takes more than a page full of controls. */
async function tabToMarks(page: Page): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if ((await focusedMark(page).count()) > 0) return
  }
  throw new Error('Tab does not reach the marks')
}

const end = (page: Page, name: 'Start' | 'End') => page.getByRole('slider', { name: `${name} of the window` })

const nameOf = async (page: Page) => (await focusedMark(page).getAttribute('aria-label')) ?? ''

test.describe('by keyboard alone', () => {
  test('the first Tab offers to skip to the timeline', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the timeline' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(timeline(page).locator(':focus')).toBeVisible()
  })

  test('Tab reaches the marks once, and goes on past them', async ({ page }) => {
    await open(page, '?lanes=type')
    await tabToMarks(page)
    const first = await nameOf(page)
    await page.keyboard.press('Tab')
    await expect(focusedMark(page)).toHaveCount(0)
    await page.keyboard.press('Shift+Tab')
    expect(await nameOf(page)).toBe(first)
  })

  test('arrows walk along a lane in order of time, and back', async ({ page }) => {
    await open(page, '?actor=cn-mss&type=accusation&lanes=type')
    await tabToMarks(page)
    const walked = [await nameOf(page)]
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('ArrowRight')
      walked.push(await nameOf(page))
    }
    expect(new Set(walked).size).toBe(4)
    for (let step = 2; step >= 0; step--) {
      await page.keyboard.press('ArrowLeft')
      expect(await nameOf(page)).toBe(walked[step])
    }
  })

  test('arrows go between lanes', async ({ page }) => {
    await open(page, '?actor=cn-mss&lanes=type')
    await tabToMarks(page)
    const types = [(await nameOf(page)).split(':')[0]]
    await page.keyboard.press('ArrowDown')
    types.push((await nameOf(page)).split(':')[0])
    expect(types[1]).not.toBe(types[0])
    await page.keyboard.press('ArrowUp')
    expect((await nameOf(page)).split(':')[0]).toBe(types[0])
  })

  test('Enter opens an event, Escape closes it and the focus is where it was', async ({ page }) => {
    await open(page, '?actor=cn-mss')
    await tabToMarks(page)
    await page.keyboard.press('ArrowRight')
    const name = await nameOf(page)
    await page.keyboard.press('Enter')
    await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
    const opened = timeline(page).getByRole('button', { name, exact: true })
    await expect(opened).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await expect(details(page)).toBeHidden()
    await expect(opened).toBeFocused()
  })

  test('[ and ] open the event before and the event after', async ({ page }) => {
    await open(page, '?country=JP')
    await tabToMarks(page)
    const heading = details(page).getByRole('heading', { level: 2 })
    await page.keyboard.press(']')
    await expect(heading).toBeVisible()
    const first = (await heading.textContent())!
    await page.keyboard.press(']')
    await expect(heading).not.toHaveText(first)
    await page.keyboard.press('[')
    await expect(heading).toHaveText(first)
  })

  test('plus and minus zoom, 0 shows everything, Home and End go to both ends', async ({ page }) => {
    await open(page)
    const window = windowSlider(page)
    const whole = (await window.getAttribute('aria-valuetext'))!
    await tabToMarks(page)
    await page.keyboard.press('+')
    await expect(window).not.toHaveAttribute('aria-valuetext', whole)
    await expect(page).toHaveURL(/from=.+&to=/)
    const nearer = (await window.getAttribute('aria-valuetext'))!
    await page.keyboard.press('+')
    await expect(window).not.toHaveAttribute('aria-valuetext', nearer)
    await page.keyboard.press('-')
    await expect(window).toHaveAttribute('aria-valuetext', nearer)
    await page.keyboard.press('Home')
    await expect(end(page, 'Start')).toHaveAttribute('aria-valuenow', '0')
    await page.keyboard.press('End')
    await expect(end(page, 'End')).toHaveAttribute('aria-valuenow', '100')
    await page.keyboard.press('0')
    await expect(window).toHaveAttribute('aria-valuetext', whole)
    await expect(page).not.toHaveURL(/from=/)
  })

  test('Shift and an arrow move the window', async ({ page }) => {
    await open(page)
    await tabToMarks(page)
    const middle = async () => Number(await windowSlider(page).getAttribute('aria-valuenow'))
    const before = await middle()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(middle).toBeLessThan(before)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(middle).toBe(before)
  })

  test('a filter is chosen with Space, and keys typed into the search move nothing', async ({ page }) => {
    await open(page)
    const whole = (await windowSlider(page).getAttribute('aria-valuetext'))!
    await page.getByRole('checkbox', { name: 'Rebuttals' }).focus()
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/type=rebuttal/)
    await page.getByRole('searchbox', { name: 'Search' }).focus()
    await page.keyboard.type('+0-[]')
    await expect(status(page)).toHaveText(/^0 of /)
    await expect(windowSlider(page)).toHaveAttribute('aria-valuetext', whole)
    await settled(page)
    await expect(marks(page)).toHaveCount(0)
  })
})

test.describe('the overview', () => {
  test('moves the window by keys, and stretches it at both ends', async ({ page }) => {
    await open(page, '?from=2024-01-01&to=2025-01-01')
    const value = (name: string) => async () =>
      Number(await page.getByRole('slider', { name, exact: true }).getAttribute('aria-valuenow'))
    const [start, end, middle] = [value('Start of the window'), value('End of the window'), value('Window')]
    const before = { start: await start(), end: await end(), middle: await middle() }

    await windowSlider(page).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(middle).toBeLessThan(before.middle)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(middle).toBe(before.middle)

    await page.getByRole('slider', { name: 'End of the window' }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(end).toBeGreaterThan(before.end)
    expect(await start()).toBe(before.start)

    await page.getByRole('slider', { name: 'Start of the window' }).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(start).toBeLessThan(before.start)
    await expect(page).toHaveURL(/from=2023-.*&to=2025-/)
  })

  test('the focus follows the event that a key opens, and is never lost to the page', async ({ page }) => {
    await open(page)
    await marks(page).first().focus()
    for (const key of ['Enter', ']', ']', '[']) await page.keyboard.press(key)
    await expect(marks(page).and(page.locator('[aria-pressed=true]'))).toBeFocused()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await settled(page)
    await expect(page.locator('body')).not.toBeFocused()
  })
})
