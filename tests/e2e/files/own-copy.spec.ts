import { foundByAxe } from '../support/axe.ts'
import { dataset, file } from '../support/datasets.ts'
import { details, mark, open, openFile, passages, reader, settled, sourceText, type Page } from '../support/page.ts'
import { chinesePdfOf, lockedPdf, pdfOf } from '../support/pdf.ts'
import { expect, test } from '../support/test.ts'

const WORDS = 'the agency stands behind it'
const CHINESE = '该机构对此负责'
const event = { type: 'accusation', date: '2024-09-23', summary: 'It does.', by: ['a'], against: [] }
const dispute = dataset({
  title: 'A dispute',
  actors: [{ id: 'a', name: 'Agency', country: 'NZ' }],
  sources: [
    { id: 'page', title: 'The page', url: 'https://example.org/page', published: '2024' },
    { id: 'report', title: 'The report', published: '2024' },
  ],
  events: [
    { ...event, id: 'e', title: 'It accuses', citations: [{ source: 'page', quote: { exact: WORDS } }] },
    {
      ...event,
      id: 'f',
      date: '2024-09-25',
      title: 'It says more',
      citations: [{ source: 'report', quote: { exact: CHINESE } }],
    },
  ],
})

const EVIL = `document.title='evil'`
const PAGE = `<!doctype html><title>The page</title><body onload="${EVIL}"><nav>Menu</nav><article><p style="color: red" onclick="${EVIL}">It is said that ${WORDS}. ${'And so it goes on for a while, as pages do. '.repeat(12)}<img src="https://example.org/x.png" onerror="${EVIL}"><script>${EVIL}</script></article>`

const form = (page: Page) => details(page).getByRole('form')
const bring = (page: Page) => details(page).getByRole('button', { name: 'I have the text of this source' })
async function give(page: Page, name: string, mimeType: string, content: string | Buffer): Promise<void> {
  if (!(await form(page).isVisible())) await bring(page).click()
  await details(page)
    .getByLabel(/^File/)
    .setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
}
const giveHtml = (page: Page) => give(page, 'page.html', 'text/html', PAGE)
const remove = (page: Page) => details(page).getByRole('button', { name: 'Remove your copy' }).click()
async function openDispute(page: Page): Promise<void> {
  await open(page)
  await openFile(page, file('dispute.json', dispute))
  await mark(page, 'It accuses').click()
}

test.describe("the user's own copy of a source", () => {
  test('is a saved page, of which nothing runs and nothing leaves the browser, and it is kept', async ({ page }) => {
    await openDispute(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).host}`))
    await giveHtml(page)
    await expect(passages(page)).toHaveText(WORDS)
    await expect(sourceText(page)).toBeFocused()
    await sourceText(page).getByRole('button', { name: 'Read the whole source' }).click()
    await expect(reader(page).getByRole('button', { name: WORDS })).toBeVisible()
    await expect(reader(page)).toContainText('Your own copy, “page.html”; only in this browser')
    await expect(reader(page)).not.toContainText('Menu')
    await expect(page).toHaveTitle(/A dispute/)
    const own = `GET ${new URL(page.url()).host}`
    expect(asked.filter((request) => request !== own)).toEqual([])

    await page.reload()
    await expect(reader(page).getByRole('button', { name: WORDS })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(passages(page)).toHaveText(WORDS)
    await remove(page)
    await expect(bring(page)).toBeVisible()
  })

  test('is a PDF, also in Chinese, or is refused with what to do', async ({ page }) => {
    await openDispute(page)
    await give(page, 'locked.pdf', 'application/pdf', lockedPdf())
    await expect(form(page).getByRole('status')).toContainText('This PDF takes a password')
    await give(page, 'broken.pdf', 'application/pdf', '%PDF-1.4 broken')
    await expect(form(page).getByRole('status')).toContainText('may be damaged')
    await give(page, 'scan.pdf', 'application/pdf', pdfOf(''))
    await expect(form(page).getByRole('status')).toContainText('There is no text in it')
    await give(page, 'page.pdf', 'application/pdf', pdfOf('It is said that the agency', 'stands behind it. Or not.'))
    await expect(passages(page)).toHaveText(WORDS)
    await expect(sourceText(page)).toContainText('Your own copy, “page.pdf”; only in this browser')

    await mark(page, 'It says more').click()
    await give(page, 'report.pdf', 'application/pdf', chinesePdfOf('据称，该机构', '对此负责。'))
    await expect(passages(page)).toHaveText(CHINESE)
  })

  test('is taken when it is dropped on its form, which the page leaves alone', async ({ page }) => {
    await openDispute(page)
    await bring(page).click()
    const carried = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'page.txt'))
      return transfer
    }, `It is said that ${WORDS}.`)
    const note = page.getByText('Drop it anywhere to open it.')
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried })
    await expect(note).toBeVisible()
    await form(page).dispatchEvent('dragover', { dataTransfer: carried })
    await expect(note).toBeHidden()
    await form(page).dispatchEvent('drop', { dataTransfer: carried })
    await expect(passages(page)).toHaveText(WORDS)
    await expect(page).toHaveTitle(/A dispute/)
  })

  test('is given, read and removed with the keyboard alone', async ({ page }) => {
    await openDispute(page)
    await bring(page).focus()
    await page.keyboard.press('Enter')
    await expect(form(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(details(page).getByLabel('Or paste the text')).toBeFocused()
    await page.keyboard.insertText(`They say ${WORDS}.`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(passages(page)).toHaveText(WORDS)
    await expect(sourceText(page)).toBeFocused()
    const removal = details(page).getByRole('button', { name: 'Remove your copy' })
    for (let press = 0; press < 9 && !(await removal.evaluate((it) => it === it.ownerDocument.activeElement)); press++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(bring(page)).toBeVisible()
    await expect(sourceText(page)).toBeFocused()
  })

  test('has no fault for axe, light and dark, on a desk and on a phone', async ({ page }) => {
    test.slow()
    await openDispute(page)
    await give(page, 'a.docx', '', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]))
    await expect(form(page).getByRole('status')).toContainText('neither plain text nor a web page nor a PDF')
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await foundByAxe(page, colorScheme), `${viewport.width}, ${colorScheme}`).toEqual([])
      }
    }
    await giveHtml(page)
    await expect(passages(page)).toHaveText(WORDS)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await foundByAxe(page)).toEqual([])
  })

  for (const isTaken of [false, true])
    test(`${isTaken ? 'goes' : 'does not go'} along with a saved page ${isTaken ? 'when asked to' : 'by itself'}`, async ({
      page,
      context,
    }) => {
      await openDispute(page)
      await giveHtml(page)
      await expect(passages(page)).toHaveText(WORDS)
      await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
      const dialog = page.getByRole('dialog', { name: 'Export' })
      await dialog.getByRole('radio', { name: /^Web page/ }).check()
      await expect(dialog).toContainText('they are not in the page')
      if (isTaken) await dialog.getByRole('checkbox', { name: /^Take along 1 copy/ }).check()
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: /^Download .*\.html/ }).click()
      const path = test.info().outputPath('saved.html')
      await (await download).saveAs(path)

      await context.setOffline(true)
      const saved = await context.newPage()
      await saved.goto(`file://${path}`)
      await settled(saved)
      const note = saved.getByRole('region', { name: 'A saved page' })
      await expect(saved.getByRole('button', { name: 'I have the text of this source' })).toHaveCount(0)
      await expect(passages(saved)).toHaveCount(isTaken ? 1 : 0)
      await expect(note.getByText(/carries 1 text of a source/)).toHaveCount(isTaken ? 1 : 0)
      expect((await saved.content()).includes('And so it goes on')).toBe(isTaken)
      expect((await saved.content()).includes('page.html')).toBe(false)
    })
})
