import { foundByAxe } from '../support/axe.ts'
import type { Locator } from '@playwright/test'
import { accusation, dataset, denial, file } from '../support/datasets.ts'
import { details, drop, mark, open, openFile, search, settled, status, type Page } from '../support/page.ts'
import { crossStrait, shown } from '../support/shipped.ts'
import { expect, test } from '../support/test.ts'

const TABLE = `Date;Title;Actor;Target;Link
03/04/2024;"Ministry accuses the command; again";Ministry;Command;https://example.org/1
05/06/2024;Command denies it;Command;Ministry;javascript:alert(1)
soon;Nobody knows;;;
`
const SLIDES = JSON.stringify({
  title: { text: { headline: 'Some slides' } },
  events: [
    { start_date: { year: '1999' }, text: { headline: 'One <b>slide</b>', text: '<img src=x onerror=alert(1)>Words' } },
  ],
})
const HASH = '11111111-1111-4111-8111-111111111111'
const BUNDLE = JSON.stringify({
  type: 'bundle',
  id: `bundle--${HASH}`,
  objects: [
    { type: 'campaign', id: `campaign--${HASH}`, name: 'A campaign', first_seen: '2015-12-01T05:00:00Z' },
    { type: 'tool', id: `tool--${HASH}`, name: 'A tool' },
  ],
})

async function paste(into: Locator, text: string, picture?: string): Promise<void> {
  await into.evaluate(
    (node, [text, picture]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text!)
      if (picture !== undefined) clipboardData.items.add(new File(['x'], picture, { type: 'image/png' }))
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [text, picture],
  )
}

test.describe('a dataset from elsewhere', () => {
  test.beforeEach(async ({ page }) => open(page))

  test('opens where it is dropped, whatever its name says', async ({ page }) => {
    await drop(page, { 'slides.txt': SLIDES })
    await expect(status(page)).toHaveText('1 of 1 events')
    await expect(page).toHaveTitle('Some slides · Claimline')
    await settled(page)
    await mark(page, 'One slide').click()
    await expect(details(page)).toContainText('Words')
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(page.getByRole('dialog')).toContainText('The file does not say `type`; "attack" was assumed for 1')
  })

  test('says what of a bundle was not used', async ({ page }) => {
    await openFile(page, file('bundle.json', BUNDLE))
    await expect(status(page)).toHaveText('1 of 1 events')
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(page.getByRole('dialog')).toContainText('"tool" cannot be shown by Claimline and was ignored.')
  })

  test('opens where it is pasted, but not from within a field, nor a mere word', async ({ page }) => {
    await paste(page.locator('body'), 'word')
    await paste(search(page), dataset())
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await paste(page.locator('body'), dataset())
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  test('opens as text where a picture of the cells lies beside it on the clipboard', async ({ page }) => {
    await paste(page.locator('body'), 'Date\tTitle\tBy\n2024-01-02\tIt was said\tMinistry', 'image.png')
    await expect(page.getByRole('heading', { name: 'What do the columns mean?' })).toBeVisible()
  })

  test('takes the place of the view only when asked to, where prose is pasted', async ({ page }) => {
    const dialog = page.getByRole('dialog', { name: 'Paste a dataset, a table or an address' })
    await paste(page.locator('body'), 'The ministry said so.\nThe command denied it.')
    await expect(dialog).toContainText('does not look like a dataset')
    await expect(dialog.getByRole('textbox')).toHaveValue(/^The ministry said so\./)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('is pasted into a dialog by keyboard alone', async ({ page }) => {
    await page.getByRole('banner').getByRole('button', { name: 'Open data' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Paste a dataset, a table or an address' })
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await dialog.getByRole('textbox').fill(dataset())
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(status(page)).toHaveText('2 of 2 events')
  })
})

test.describe('a table', () => {
  const question = (page: Page) => page.getByRole('group', { name: /^Dates like/ })
  const opening = (page: Page) => page.getByRole('button', { name: 'Open as a timeline' })

  test('asks what it cannot know, shows what comes of the answer, and is remembered', async ({ page }) => {
    await open(page)
    await openFile(page, file('claims.csv', TABLE))
    await expect(page.getByRole('heading', { name: 'What do the columns mean?' })).toBeVisible()
    await expect(page.getByText('0 of 3 rows become events.')).toBeVisible()
    await expect(page.getByText('Say whether dates begin with the day or with the month.')).toBeVisible()
    await expect(opening(page)).toHaveAttribute('aria-disabled', 'true')
    await question(page)
      .getByRole('radio', { name: /day first/ })
      .check()
    await expect(page.getByText('2 of 3 rows become events.')).toBeVisible()
    await expect(page.getByText('`Date` "soon" cannot be read as a date')).toBeVisible()
    await expect(page.getByText('row 4, column “Date”')).toBeVisible()
    await page.getByRole('combobox', { name: 'Type of rows that state none' }).selectOption('accusation')
    await expect(opening(page)).toHaveAttribute('aria-disabled', 'false')
    await opening(page).click()
    await expect(status(page)).toHaveText('2 of 2 events')
    await settled(page)
    await mark(page, 'Ministry accuses the command; again').click()
    await expect(details(page)).toContainText('3 April 2024')
    await expect(details(page).locator('a[href^="javascript"]')).toHaveCount(0)

    await page.reload()
    await openFile(page, file('later.csv', TABLE))
    await expect(question(page).getByRole('radio', { name: /day first/ })).toBeChecked()
    await expect(page.getByText('2 of 3 rows become events.')).toBeVisible()
  })

  test('is mapped by keyboard alone', async ({ page }) => {
    await open(page)
    await openFile(page, file('plain.csv', 'When exactly,What was said\n2024-01,One thing\n2024-02,Another\n'))
    const title = page.getByRole('combobox', { name: 'Title', exact: true })
    await title.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(title).toHaveValue('1')
    await expect(page.getByText('2 of 2 rows become events.')).toBeVisible()
    await expect(opening(page)).toHaveAttribute('aria-disabled', 'false')
    await opening(page).focus()
    await page.keyboard.press('Enter')
    await expect(status(page)).toHaveText('2 of 2 events')
    await settled(page)
    await expect(mark(page, 'Another')).toHaveCount(1)
  })

  test('that asks has nothing that axe finds, light and dark', async ({ page }) => {
    await open(page)
    await openFile(page, file('claims.csv', TABLE))
    await expect(question(page)).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await foundByAxe(page, colorScheme), colorScheme).toEqual([])
    }
  })

  test('leaves a way back to what was open', async ({ page }) => {
    await open(page)
    await openFile(page, file('claims.csv', TABLE))
    await page.getByRole('button', { name: 'Back to what was open' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })
})

test.describe('several files', () => {
  const report = (page: Page) => page.getByRole('dialog', { name: 'How the file was read' })
  const other = dataset({
    title: 'The other',
    events: [accusation, { ...denial, title: 'Something else' }],
  })

  test('that are dropped together open as one, and what they have in common is told of', async ({ page }) => {
    await open(page)
    await drop(page, { 'one.json': dataset(), 'other.json': other })
    await expect(status(page)).toHaveText('3 of 3 events')
    await expect(page).toHaveTitle('Two statements + The other · Claimline')
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(report(page)).toContainText('3 of 3 events were kept.')
    await expect(report(page)).toContainText('"accusation" is identical in “one.json” and was kept once.')
    await expect(report(page)).toContainText(
      '"denial" is the id of something else in “one.json”: both were kept, this one as `denial@2`.',
    )
    await expect(report(page)).toContainText(/other\.json: \$\.events\[1\], line \d+, column \d+, event “denial”/)
    await page.getByText(/^Stored in this browser: /).waitFor()
    await page.reload()
    await expect(status(page)).toHaveText('3 of 3 events')
    await expect(page.getByRole('combobox', { name: 'Dataset' })).toHaveValue('file:one.json + other.json')
  })

  test('may be tables, which are asked about one after the other', async ({ page }) => {
    await open(page)
    const columns = 'When exactly,What was said\n'
    await openFile(
      page,
      file('a.csv', `${columns}2024-01,One thing\n`),
      file('b.csv', `${columns}2024-02,Another\nsoon,Nothing\n`),
      file('c.json', dataset()),
    )
    for (const [name, rows] of [
      ['a.csv', '1 of 1'],
      ['b.csv', '1 of 2'],
    ] as const) {
      await expect(page.getByText(`“${name}” is a table of`)).toBeVisible()
      await page.getByRole('combobox', { name: 'Title', exact: true }).selectOption('What was said')
      await expect(page.getByText(`${rows} rows become events.`)).toBeVisible()
      await page.getByRole('button', { name: 'Open as a timeline' }).click()
    }
    await expect(status(page)).toHaveText('4 of 4 events')
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(report(page)).toContainText('b.csv: row 3, column “When exactly”')
    await page.getByText(/^Stored in this browser: /).waitFor()
    await page.reload()
    await expect(status(page)).toHaveText('4 of 4 events')
  })

  test('open though one of them cannot be read, which is named', async ({ page }) => {
    await open(page)
    await openFile(page, file('one.json', dataset()), file('page.html', '<!doctype html>'))
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page.getByText('1 problem.')).toBeVisible()
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(report(page)).toContainText('This is a web page without a table')
    await expect(report(page)).toContainText('page.html: $')
  })
})
