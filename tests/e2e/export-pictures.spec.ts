import { readFileSync } from 'node:fs'
import { open, type Page } from './support/page.ts'
import { crossStrait, involves } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })
const sizeLine = (page: Page) => dialog(page).getByRole('status').filter({ hasText: ' px' })

async function takePicture(page: Page, kind: 'SVG' | 'PNG', width: string, colours: string): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await dialog(page)
    .getByRole('radio', { name: new RegExp(`^${kind}`) })
    .check()
  await dialog(page).getByRole('combobox', { name: 'Width' }).selectOption(width)
  await dialog(page).getByRole('combobox', { name: 'Colours' }).selectOption(colours)
  await expect(sizeLine(page)).toHaveText(/^[\d,]+ × [\d,]+ px$/)
  const download = page.waitForEvent('download')
  await dialog(page)
    .getByRole('button', { name: /^Download / })
    .click()
  const path = test.info().outputPath(`picture.${kind.toLowerCase()}`)
  await (await download).saveAs(path)
  return path
}

/** Width and height as the status says them. */
async function statedSize(page: Page): Promise<readonly number[]> {
  const said = (await sizeLine(page).textContent()) ?? ''
  return said.replaceAll(',', '').match(/\d+/g)!.map(Number)
}

test.describe('the picture', () => {
  for (const colours of ['light', 'dark']) {
    test(`is a well-formed SVG of the stated size with all events and its fonts, ${colours}`, async ({ page }) => {
      await open(page)
      const path = await takePicture(page, 'SVG', '2400', colours)
      const size = await statedSize(page)
      const viewer = await page.context().newPage()
      await viewer.goto(`file://${path}`)
      const read = await viewer.evaluate(() => ({
        name: document.documentElement.localName,
        faults: document.getElementsByTagName('parsererror').length,
        size: ['width', 'height'].map((side) => Number(document.documentElement.getAttribute(side))),
        texts: [...document.querySelectorAll('text')].map((one) => one.textContent),
        titles: [...document.querySelectorAll('g > title')].map((one) => one.textContent),
      }))
      const svg = readFileSync(path, 'utf8')
      expect({ name: read.name, faults: read.faults }).toEqual({ name: 'svg', faults: 0 })
      expect(read.size).toEqual(size)
      expect(read.size[0]).toBeGreaterThanOrEqual(2400)
      expect(read.titles).toHaveLength(crossStrait.events.length)
      expect(read.texts).toContain(crossStrait.title)
      // No label is cut.
      expect(read.texts.filter((text) => text.endsWith('…'))).toEqual([])
      expect(svg).toContain('src:url(data:font/woff2;base64,')
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '').match(/(?:href|src)="?http/)).toBeNull()
    })

    test(`is a PNG of two pixels for one, ${colours}`, async ({ page }) => {
      await open(page, '?country=US')
      const png = readFileSync(await takePicture(page, 'PNG', '1200', colours))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)]
      expect(size).toEqual(await statedSize(page))
      expect(size[0]).toBeGreaterThanOrEqual(2400)
    })
  }

  test('is printed alone, with a numbered list of the events and their sources', async ({ page }) => {
    await open(page, '?country=US')
    await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
    await dialog(page)
      .getByRole('radio', { name: /^Page to print/ })
      .check()
    await expect(dialog(page).getByRole('button', { name: 'Print…' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Source: ' })).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('img', { name: /^Preview of the picture/ }).first()).toBeVisible()
    const printed = page.getByRole('listitem').filter({ hasText: 'Source: ' })
    await expect(printed).toHaveCount(crossStrait.events.filter(involves('US')).length)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('says its filters and its span', async ({ page }) => {
    await open(page, '?country=US&type=attack')
    const svg = readFileSync(await takePicture(page, 'SVG', '1600', 'light'), 'utf8')
    expect(svg).toContain('Filters: Attacks · United States')
    expect(svg).toMatch(/\d+ of \d+ events, May 2005 – Oct 2026/)
    expect(svg).toContain('Made with Claimline on')
  })
})

/** Instead of printing: what would be printed at that moment. */
async function watchPrinting(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const printed: string[] = []
    Object.assign(window, {
      printed,
      print() {
        const sheet = document.querySelector('body > .print-sheet')
        printed.push(
          `${sheet?.querySelectorAll('image').length} pictures, ${sheet?.querySelectorAll('li').length} events`,
        )
        dispatchEvent(new Event('afterprint'))
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { printed: string[] }).printed)
}

test.describe('printing', () => {
  test('with Ctrl P prints the picture and the list, from any perspective, and leaves the page as it was', async ({
    page,
  }) => {
    const printed = await watchPrinting(page)
    const us = crossStrait.events.filter(involves('US')).length
    await page.goto('./?country=US&view=list')
    await expect(page.getByRole('region', { name: 'List' })).toBeVisible()
    await page.keyboard.press('Control+p')
    await expect.poll(printed).toEqual([expect.stringMatching(new RegExp(`^[1-9] pictures, ${us} events$`))])
    await expect(page.locator('.print-sheet')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+p')
    await expect.poll(async () => (await printed()).length).toBe(2)
  })

  test('is among the commands', async ({ page }) => {
    const printed = await watchPrinting(page)
    await open(page, '?country=JP')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
    await page.keyboard.type('print')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await printed()).length).toBe(1)
  })

  test('shows nothing but the sheet', async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { print: () => undefined }))
    await open(page, '?country=US')
    await page.keyboard.press('Control+p')
    await expect(page.locator('.print-sheet')).toBeAttached()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.print-sheet')).toBeVisible()
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('dialog', { includeHidden: true })).toBeHidden()
  })

  test('by the browser itself shows the screen without its controls, uncut, and says what prints more', async ({
    page,
  }) => {
    await open(page, '?country=US')
    const hint = page.getByText(/^This print shows only the screen/)
    await expect(hint).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(hint).toBeVisible()
    await expect(page.getByRole('region', { name: 'Filters' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden()
    const { picture, drawn } = await page.evaluate(() => ({
      picture: document.querySelector('.picture')!.clientHeight,
      drawn: document.querySelector('.picture')!.scrollHeight,
    }))
    expect(picture).toBe(drawn)
  })
})
