/** The whole way of somebody with a table of their own. */
import { details, drop, mark, open, settled, status, value, type Page, pressIn } from '../support/page.ts'
import { expect, test } from '../support/test.ts'

const STRANGE = `sep=;
ref;when;who said so;about whom;claim;where to read it;remarks
A1;03/04/2024;Ministry;Command;"Ministry says the command ""broke in""; again";https://example.org/1;"two
lines"
A2;05/04/2024;Command;Ministry;Command calls it a distraction;https://example.org/2;
A3;around Easter;Ministry;Command;Ministry repeats it;https://example.org/3;
A4;31/02/2024;Ministry;Command;Ministry names three people;;
A5;;Command;Ministry;Command says nothing more;;
A6;12/06/2024;Observer; ;Observer finds no proof;https://example.org/6;
`
const MENDED = STRANGE.replace('around Easter', '30/03/2024')
  .replace('31/02/2024', '28/02/2024')
  .replace('A5;;', 'A5;2024-06~;')

const problems = (page: Page) => page.getByRole('region', { name: 'Result' })
const opening = (page: Page) => page.getByRole('button', { name: 'Open as a timeline' })

test('a strange table is dropped, explained, opened, mended where it complains, filtered, and still there after a reload', async ({
  page,
}) => {
  await open(page)
  await drop(page, { 'strange.csv': STRANGE })
  await expect(page.getByText('“strange.csv” is a table of 6 rows.')).toBeVisible()
  await page.getByRole('radio', { name: /day first/ }).check()
  await page.getByRole('combobox', { name: 'Type of rows that state none' }).selectOption('Accusation')
  await expect(problems(page)).toContainText('3 of 6 rows become events.')
  await expect(problems(page).getByRole('listitem').nth(0)).toContainText('"around Easter" cannot be read as a date')
  await expect(problems(page).getByRole('listitem').nth(1)).toContainText('"31/02/2024" is not a calendar day')
  await expect(problems(page).getByRole('listitem').nth(2)).toContainText('`when` is empty in this row')
  await expect(problems(page)).toContainText('event “A5”')
  await opening(page).click()
  await expect(status(page)).toHaveText('3 of 3 events')

  await page.getByText('3 events were left out').waitFor()
  await page.getByRole('button', { name: 'Show what and why' }).click()
  const report = page.getByRole('dialog', { name: 'How the file was read' })
  await expect(report.getByRole('listitem').filter({ hasText: 'Error' })).toHaveCount(3)
  await page.keyboard.press('Escape')

  await pressIn(page, 'Open data', 'Paste…')
  await page.getByRole('dialog').getByRole('textbox').fill(MENDED)
  await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click()
  // The mended dates prove by themselves which number is the day.
  await expect(page.getByRole('combobox', { name: 'Type of rows that state none' })).toHaveValue('accusation')
  await expect(problems(page)).toContainText('6 of 6 rows become events.')
  await opening(page).click()
  await expect(status(page)).toHaveText('6 of 6 events')

  await page.getByRole('button', { name: 'Change what the columns mean' }).click()
  await expect(page.getByRole('combobox', { name: 'Type of rows that state none' })).toHaveValue('accusation')
  await page.getByRole('combobox', { name: 'Title', exact: true }).selectOption('remarks')
  await opening(page).click()
  await expect(mark(page, 'two lines')).toBeVisible()
  await page.getByRole('button', { name: 'Change what the columns mean' }).click()
  await page.getByRole('combobox', { name: 'Title', exact: true }).selectOption('claim')
  await opening(page).click()
  await expect(mark(page, 'Command calls it a distraction')).toBeVisible()

  await value(page, 'Actor', 'Observer').check()
  await expect(status(page)).toHaveText('1 of 6 events')
  await settled(page)
  await mark(page, 'Observer finds no proof').click()
  await expect(details(page)).toContainText('12 June 2024')
  await page.getByText(/^Stored in this browser: /).waitFor()
  await page.reload()
  await expect(status(page)).toHaveText('1 of 6 events')
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Observer finds no proof')
})
