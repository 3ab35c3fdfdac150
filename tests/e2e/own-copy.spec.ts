import { dataset, file } from './support/datasets.ts'
import { details, open, openFile, passages, reader, sourceText, type Page } from './support/page.ts'
import { expect, test } from './support/test.ts'

const WORDS = 'the agency stands behind it'
const document = dataset({
  title: 'A dispute',
  actors: [{ id: 'a', name: 'Agency', country: 'NZ' }],
  sources: [{ id: 'page', title: 'The page', url: 'https://example.org/page', published: '2024' }],
  events: [
    {
      id: 'e',
      type: 'accusation',
      date: '2024-09-23',
      title: 'It accuses',
      summary: 'It does.',
      by: ['a'],
      against: [],
      citations: [{ source: 'page', quote: { exact: WORDS } }],
    },
  ],
})

const PAGE = `<!doctype html><title>The page</title><body><nav>Menu</nav><article><p style="color: red" onclick="document.title='evil'">It is said that ${WORDS}. ${'And so it goes on for a while, as pages do. '.repeat(12)}<img src="https://example.org/x.png" onerror="document.title='evil'"><script>document.title = 'evil'</script></article>`

/** A PDF of one page with these lines. */
function pdfOf(...lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${line}) Tj 0 -14 Td`).join(' ')
  const content = `BT /F1 12 Tf 72 700 Td ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`)
}

async function give(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await details(page).getByRole('button', { name: 'I have the text of this source' }).click()
  await details(page).getByLabel(/^File/).setInputFiles({ name, mimeType, buffer })
}
const remove = (page: Page) => details(page).getByRole('button', { name: 'Remove your copy' }).click()

test('a saved page and a PDF that the user has are searched, read and kept', async ({ page }) => {
  await open(page)
  await openFile(page, file('dispute.json', document))
  await page
    .getByRole('button', { name: /It accuses/ })
    .first()
    .click()
  await give(page, 'page.html', 'text/html', Buffer.from(PAGE))
  await expect(passages(page)).toHaveText(WORDS)
  await sourceText(page).getByRole('button', { name: 'Read the whole source' }).click()
  await expect(reader(page).getByRole('button', { name: WORDS })).toBeVisible()
  await expect(reader(page)).not.toContainText('Menu')
  await expect(page).toHaveTitle(/A dispute/)

  await page.reload()
  await expect(reader(page).getByRole('button', { name: WORDS })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(passages(page)).toHaveText(WORDS)
  await remove(page)
  await give(page, 'page.pdf', 'application/pdf', pdfOf('It is said that the agency', 'stands behind it. Nobody else.'))
  await expect(passages(page)).toHaveText(WORDS)
  await expect(sourceText(page)).toContainText('Your own copy, “page.pdf”; only in this browser')
  await remove(page)
  await give(page, 'page.pdf', 'application/pdf', Buffer.from('%PDF-1.4 broken'))
  await expect(details(page).getByRole('form').getByRole('status')).toContainText('may be damaged')
})
