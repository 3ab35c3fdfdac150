import { dataset, file } from './support/datasets.ts'
import { details, marks, open, openFile, passages, settled, sourceText, status, timeline } from './support/page.ts'
import { expect, test } from './support/test.ts'

/** What a file would say to be more than text. It carries no quotes, so that it stands in JSON as it is. */
const script = (where: string) =>
  `<img src=x onerror="executed='${where}'"><svg onload="executed='${where}'"><script>executed='${where}'</script>{{${where}}}`

const SOURCE = `Before ${script('source')} after.`

const hostile = dataset({
  title: script('title'),
  actors: [
    {
      id: script('actor'),
      name: script('name'),
      names: { en: script('other name') },
      country: 'NZ',
      kind: script('kind'),
    },
    { id: '__proto__', name: 'constructor', country: null },
  ],
  sources: [
    { id: script('source id'), title: script('source title'), publisher: script('publisher'), text: SOURCE },
    {
      id: 'linked',
      title: script('linked'),
      url: `https://example.org/"><script>executed='link'</script>`,
      text: 'Text.',
    },
  ],
  events: [
    {
      id: script('event'),
      type: 'attack',
      date: '2020-03-02',
      dateNote: script('date note'),
      title: script('event title'),
      summary: script('summary'),
      by: [script('actor')],
      against: ['__proto__'],
      tags: [script('tag')],
      citations: [
        { source: script('source id'), quote: { exact: script('source') } },
        { source: 'linked', note: script('note') },
      ],
    },
    {
      id: 'constructor',
      type: 'accusation',
      date: '2020-03-03',
      title: '__proto__',
      by: ['__proto__'],
      against: [script('actor')],
      about: [script('event')],
      citations: [{ source: 'linked', quote: { exact: 'Text.' } }],
    },
  ],
})

const executed = () => (globalThis as { executed?: string }).executed

test.describe('text from a file is text', () => {
  test('in every field, and nothing of it runs', async ({ page }) => {
    await open(page)
    await openFile(page, file('hostile.json', hostile))
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page).toHaveTitle(`${script('title')} · Claimline`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(script('title'))
    await settled(page)
    await timeline(page)
      .getByRole('button', { name: /^Attack: / })
      .click()
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(script('event title'))
    for (const field of ['summary', 'name', 'other name', 'date note', 'tag', 'note', 'publisher', 'source title']) {
      await expect(details(page)).toContainText(script(field))
    }
    await expect(passages(page)).toHaveText(script('source'))
    await expect(sourceText(page).getByRole('link').first()).toHaveAttribute('href', /^https:\/\/example\.org\//)
    await expect(page.locator('[onerror], [onload], img, script:not([src])')).toHaveCount(0)

    await details(page).getByRole('button', { name: 'Show only this exchange' }).click()
    await timeline(page).getByRole('combobox', { name: 'Lanes' }).selectOption('Source')
    await settled(page)
    await expect(marks(page)).toHaveCount(2)
    await page.reload()
    expect(await page.evaluate(executed)).toBeUndefined()
  })

  test('in the list of what was left out', async ({ page }) => {
    await open(page)
    await openFile(page, file('hostile.json', hostile.replace('2020-03-02', '<b>soon</b>')))
    await page.getByRole('button', { name: 'Show what and why' }).click()
    const report = page.getByRole('dialog')
    await expect(report).toContainText('<b>soon</b>')
    await expect(report.locator('b, img, svg, script')).toHaveCount(0)
    expect(await page.evaluate(executed)).toBeUndefined()
  })

  test('in the name of a file and in the address', async ({ page }) => {
    await open(page)
    await openFile(page, file('<img src=x onerror=executed=1>.json', '<b>'))
    await expect(page.getByRole('alert')).toContainText('<img src=x onerror=executed=1>.json')
    const address = `?q=${encodeURIComponent(script('q'))}&tag=${encodeURIComponent(script('tag'))}&event=${encodeURIComponent(script('event'))}`
    await open(page, address)
    await expect(page.getByRole('button', { name: `Remove filter: ${script('tag')}` })).toBeVisible()
    expect(await page.evaluate(executed)).toBeUndefined()
  })

  test('and no address of a source but a web address is a link', async ({ page }) => {
    const urls = [
      'javascript:executed=1',
      'JavaScript:1',
      'data:text/html,<script>1</script>',
      '//example.org/',
      ' javascript:1',
    ]
    const sources = urls.map((url, index) => ({ id: `s${index}`, title: `Source ${index}`, url }))
    await open(page)
    await openFile(
      page,
      file(
        'links.json',
        dataset().replace('"sources": [', `"sources": [${sources.map((source) => JSON.stringify(source)).join()},`),
      ),
    )
    await expect(status(page)).toHaveText('2 of 2 events')
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(page.getByRole('dialog').getByText(/is not a web address/)).toHaveCount(urls.length)
    await expect(page.locator('a[href^="javascript" i], a[href^="data" i]')).toHaveCount(0)
  })
})
