/** Search, commands, keys, and "as of": each driven by keyboard alone and looked at by axe. */
import { foundByAxe } from './support/axe.ts'
import {
  chips,
  details,
  marks,
  open,
  search,
  settled,
  status,
  windowSlider,
  type Page,
  pressIn,
} from './support/page.ts'
import { count, crossStrait, involvesActor, shown } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const hits = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const palette = (page: Page) => page.getByRole('dialog', { name: 'All commands' })
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
}
const keyList = (page: Page) => page.getByRole('dialog', { name: 'Keys' })
const asOf = (page: Page) => page.getByRole('group', { name: 'As of' })
const slider = (page: Page) => asOf(page).getByRole('slider', { name: 'As of' })
const heading = (page: Page) => details(page).getByRole('heading', { level: 2 })

test.describe('the search, by keyboard alone,', () => {
  test('opens an event that it found, and brings it into the window', async ({ page }) => {
    await open(page, '?from=2015-01-01&to=2016-01-01')
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('ICEFCOM rejects')
    const events = hits(page).getByRole('group', { name: /^Events/ })
    const event = events.getByRole('option', { name: /^ICEFCOM rejects the MSS/ })
    await expect(event.locator('mark').first()).toHaveText('ICEFCOM')
    while ((await event.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(/^ICEFCOM rejects/)
    await expect(hits(page)).toBeHidden()
    await expect(page).toHaveURL(/from=2024-/)
    await expect(search(page)).toBeFocused()
  })

  test('shows only an actor, found in any script', async ({ page }) => {
    await open(page)
    await page.keyboard.press('/')
    await page.keyboard.type('匿名者')
    // No key was pressed for these; an arrow shows what they are found in.
    await page.keyboard.press('ArrowDown')
    const actor = hits(page)
      .getByRole('group', { name: /^Actors/ })
      .getByRole('option', { name: /^Anonymous 64/ })
    await expect(actor.locator('mark')).toHaveText('匿名者')
    while ((await actor.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(status(page)).toHaveText(shown(count(involvesActor('anonymous-64'))))
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&actor=anonymous-64$/)
    await expect(search(page)).toHaveValue('')
  })

  test('ends with Escape, then empties with Escape', async ({ page }) => {
    await open(page)
    await page.keyboard.press('/')
    await page.keyboard.type('gray zone')
    await expect(hits(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(hits(page)).toBeHidden()
    await expect(search(page)).toHaveValue('gray zone')
    await page.keyboard.press('Escape')
    await expect(search(page)).toHaveValue('')
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })
})

test.describe('the commands, by keyboard alone,', () => {
  test('are found by a few letters and done by Enter', async ({ page }) => {
    await open(page)
    await openPalette(page)
    await page.keyboard.type('two sides')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page).toHaveURL(/perspective=sides/)
    await openPalette(page)
    await page.keyboard.type('lanes: type')
    await page.keyboard.press('Enter')
    await settled(page)
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&lanes=type$/)
    await openPalette(page)
    await page.keyboard.type('theme dark')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('lead on to the keys, and give the focus back at their end', async ({ page }) => {
    await open(page)
    await marks(page).first().focus()
    await openPalette(page)
    await page.keyboard.type('keys')
    await page.keyboard.press('Enter')
    await expect(keyList(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(keyList(page)).toBeHidden()
    await expect(marks(page).first()).toBeFocused()
  })

  test('open a file', async ({ page }) => {
    await open(page)
    const chooser = page.waitForEvent('filechooser')
    await openPalette(page)
    await page.keyboard.type('open a file')
    await page.keyboard.press('Enter')
    await chooser
  })
})

test('every key that ? tells does what it says', async ({ page }) => {
  await open(page, '?actor=anonymous-64')
  await page.keyboard.press('?')
  await expect(keyList(page).getByRole('region')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(keyList(page)).toBeHidden()
  // Reading goes on wherever the focus is.
  await page.keyboard.press(']')
  await expect(heading(page)).toBeVisible()
  const first = (await heading(page).textContent())!
  await page.keyboard.press(']')
  await expect(heading(page)).not.toHaveText(first)
  await page.keyboard.press('[')
  await expect(heading(page)).toHaveText(first)
  await page.keyboard.press('.')
  await expect(heading(page)).not.toHaveText(first)
  await page.keyboard.press(',')
  await expect(heading(page)).toHaveText(first)
  await page.keyboard.press('Escape')
  await expect(details(page)).toBeHidden()
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
})

test.describe('as of a date, by keyboard alone,', () => {
  const toggle = (page: Page) => page.getByRole('checkbox', { name: 'Only what had been said by a date' })

  test('shows only what had been said, says so in every perspective, and is let go', async ({ page }) => {
    await open(page)
    await toggle(page).focus()
    await page.keyboard.press('Space')
    await expect(asOf(page).getByText(/^As of .*: only what had been said by then\.$/)).toBeVisible()
    await expect(page).toHaveURL(/as-of=20/)
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await slider(page).focus()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowLeft')
    await expect(status(page)).not.toHaveText(shown(crossStrait.events.length))
    await page.keyboard.press('Home')
    await expect(slider(page)).toHaveAttribute('aria-valuetext', '31 October 2007')
    await expect(status(page)).toHaveText(shown(1))
    for (const name of ['List', 'Two sides', 'Who accuses whom']) {
      await page.getByRole('button', { name, exact: true }).press('Enter')
      await expect(asOf(page).getByText('As of 31 October 2007: only what had been said by then.')).toBeVisible()
    }
    await asOf(page).getByRole('button', { name: 'Show everything' }).press('Enter')
    await expect(asOf(page)).toBeHidden()
    await expect(toggle(page)).not.toBeChecked()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('is in the link, goes from date to date, and takes a typed day', async ({ page }) => {
    await open(page, '?as-of=2024-10-03')
    await expect(chips(page).getByRole('button', { name: 'Remove filter: As of 3 October 2024' })).toBeVisible()
    await expect(slider(page)).toHaveAttribute('aria-valuetext', '3 October 2024')
    await asOf(page).getByRole('button', { name: 'Previous date on which something was said' }).press('Enter')
    await expect(slider(page)).not.toHaveAttribute('aria-valuetext', '3 October 2024')
    const day = asOf(page).getByLabel('Day')
    await day.focus()
    // The same in every order of day and month.
    await page.keyboard.type('02022020')
    await expect(slider(page)).toHaveAttribute('aria-valuetext', '2 February 2020')
    await expect(page).toHaveURL(/as-of=2020-02-02/)
    await expect(windowSlider(page)).toBeVisible()
  })
})

const SIGHTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'hits listed': async (page) => {
    await open(page, '?country=JP')
    await search(page).pressSequentially('ministry')
    await expect(hits(page)).toBeVisible()
    await page.keyboard.press('ArrowDown')
  },
  'the commands open': async (page) => {
    await open(page, '?country=JP')
    await pressIn(page, 'More', 'All commands')
    await expect(palette(page)).toBeVisible()
  },
  'the keys open': async (page) => {
    await open(page, '?country=JP')
    await pressIn(page, 'More', 'Keys')
    await expect(keyList(page)).toBeVisible()
  },
  'as of on': async (page) => {
    await open(page, '?country=JP&as-of=2024-10-03')
    await expect(asOf(page)).toBeVisible()
  },
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`axe finds nothing at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    for (const [what, show] of Object.entries(SIGHTS)) {
      test(`with ${what}, light and dark, and nothing hangs over`, async ({ page }) => {
        await show(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect.soft(await foundByAxe(page, colorScheme), colorScheme).toEqual([])
        }
      })
    }
  })
}
