import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParse } from 'd3'
import { open, openFile, status, type Page } from './support/page.ts'
import { crossStrait, involves, isOf, shown } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const root = join(import.meta.dirname, '../..')
const accusations = crossStrait.events.filter(isOf('accusation'))

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })

async function openExport(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await expect(dialog(page)).toBeVisible()
}

/** Chooses what the file is to be, and takes it. */
async function take(page: Page, format: string): Promise<{ readonly name: string; readonly path: string }> {
  await dialog(page)
    .getByRole('radio', { name: new RegExp(`^${format}`) })
    .check()
  const download = page.waitForEvent('download')
  await dialog(page)
    .getByRole('button', { name: /^Download / })
    .click()
  const file = await download
  return { name: file.suggestedFilename(), path: await file.path() }
}

test.describe('what the filters keep', () => {
  test('is taken away as Claimline JSON, which is without fault and opens again', async ({ page }) => {
    await open(page, '?type=accusation')
    await openExport(page)
    await expect(dialog(page)).toContainText(`${accusations.length} of ${crossStrait.events.length} events`)
    await expect(dialog(page).getByRole('region', { name: 'What the file leaves out' })).toContainText(
      'links to events outside the export',
    )
    const { name, path } = await take(page, 'Claimline JSON')
    expect(name).toMatch(/\.json$/)
    execFileSync('npx', ['tsx', 'cli/validate.ts', path], { cwd: root })
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    await openFile(page, { name, mimeType: 'application/json', buffer: readFileSync(path) })
    await expect(status(page)).toHaveText(`${accusations.length} of ${accusations.length} events`)
  })

  test('is taken away as CSV, TimelineJS and STIX, whole', async ({ page }) => {
    await open(page)
    await openExport(page)
    const read = async (format: string) => readFileSync((await take(page, format)).path, 'utf8')
    const ids = crossStrait.events.map(({ id }) => id)
    expect(csvParse((await read('CSV')).slice(1)).map((row) => row['id'])).toEqual(ids)
    const slides = JSON.parse(await read('TimelineJS')) as { events: { unique_id: string }[] }
    expect(slides.events.map((slide) => slide.unique_id)).toEqual(ids)
    const { objects } = JSON.parse(await read('STIX 2.1')) as { objects: { type: string }[] }
    expect(objects.filter(({ type }) => ['campaign', 'report', 'opinion'].includes(type))).toHaveLength(ids.length)
  })

  test('is exported with the keyboard alone, from the palette', async ({ page }) => {
    await open(page, '?country=US')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
    await page.keyboard.type('Export')
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText(shown(crossStrait.events.filter(involves('US')).length))
    await dialog(page)
      .getByRole('radio', { name: /^Claimline/ })
      .focus()
    await page.keyboard.press('ArrowDown')
    await expect(dialog(page).getByRole('radio', { name: /^CSV/ })).toBeChecked()
    const button = dialog(page).getByRole('button', { name: /^Download .*\.csv/ })
    await expect(button).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  })
})
