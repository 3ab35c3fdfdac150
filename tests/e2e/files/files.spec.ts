import { accusation, dataset, denial, file, placeOf } from '../support/datasets.ts'
import { details, mark, marks, open, openFile, passages, settled, status } from '../support/page.ts'
import { crossStrait, shown } from '../support/shipped.ts'
import { expect, test } from '../support/test.ts'

test.describe('a file of the reader’s own', () => {
  test.beforeEach(async ({ page }) => open(page))

  test('opens through the file chooser, and is sent nowhere', async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('two')) sent.push(request.url())
    })
    await openFile(page, file('two.json', dataset()))
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page).toHaveTitle('Two statements · Claimline')
    await settled(page)
    await mark(page, 'The ministry accuses the group').click()
    await expect(passages(page)).toHaveText('the group had broken into its servers')
    await details(page)
      .getByRole('button', { name: /^Rebuttal .*The group denies it$/ })
      .click()
    await expect(passages(page)).toHaveText('The group denied it')
    expect(sent).toEqual([])
  })

  test('is one of the datasets to choose from, and another one is a choice away', async ({ page }) => {
    await openFile(page, file('two.json', dataset()))
    const datasets = page.getByRole('combobox', { name: 'Dataset' })
    await expect(datasets.getByRole('option', { selected: true })).toHaveText('two.json')
    await datasets.selectOption('wider')
    await expect(page).toHaveURL(/data=wider/)
    await datasets.selectOption('two.json')
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  test('that is partly bad opens with its good events, and lists the others with their places', async ({ page }) => {
    const text = dataset({
      events: [
        accusation,
        { ...accusation, id: 'when', date: '23.9.2024' },
        { ...accusation, id: 'who', by: ['nobody'] },
        denial,
      ],
    })
    await openFile(page, file('partly.json', text))
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page.getByText('2 events were left out')).toBeVisible()
    await page.getByRole('button', { name: 'Show what and why' }).click()

    const report = page.getByRole('dialog')
    await expect(report.getByText('2 of 4 events were kept.')).toBeVisible()
    const when = placeOf(text, '"23.9.2024"')
    const who = placeOf(text, '"nobody"')
    await expect(report.getByRole('listitem')).toHaveCount(2)
    await expect(report).toContainText('"23.9.2024" is not EDTF; write `2024-09-23`')
    await expect(report).toContainText(`$.events[1].date, line ${when.line}, column ${when.column}, event “when”`)
    await expect(report).toContainText('"nobody" is not the id of anything in `actors`')
    await expect(report).toContainText(`$.events[2].by[0], line ${who.line}, column ${who.column}, event “who”`)

    await report.getByRole('button', { name: 'Close' }).click()
    await expect(report).toBeHidden()
    await settled(page)
    await expect(marks(page)).toHaveCount(2)
  })

  test('opens as NDJSON, a line an event', async ({ page }) => {
    const { events, ...head } = JSON.parse(dataset()) as { events: unknown[] }
    const lines = [head, ...events].map((line) => JSON.stringify(line)).join('\n')
    await openFile(page, file('two.ndjson', lines))
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  test('opens again after it was mended', async ({ page }) => {
    await openFile(page, file('mine.json', dataset().replace('2020-03-03', 'soon')))
    await expect(status(page)).toHaveText('1 of 1 events')
    await openFile(page, file('mine.json', dataset()))
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  const BROKEN = [
    {
      what: 'what is not JSON',
      name: 'cut.json',
      text: dataset().slice(0, -40),
      says: 'The file ends too early to be JSON',
      at: /line \d+, column \d+/,
    },
    {
      what: 'what has a comma too many',
      name: 'comma.json',
      text: dataset().replace('"NZ"', '"NZ",'),
      says: 'This is not JSON',
      at: /line \d+, column \d+/,
    },
    {
      what: 'what is JSON but no dataset',
      name: 'package.json',
      text: '{ "name": "something else" }\n',
      says: 'This is not a Claimline dataset',
      at: '$',
    },
    {
      what: 'what is a web page',
      name: 'page.json',
      text: '<!doctype html>\n<title>Sign in</title>\n<script>globalThis.executed = true</script>\n',
      says: 'This is a web page without a table',
      at: '$',
    },
    {
      what: 'what is of a version to come',
      name: 'next.json',
      text: dataset().replace('claimline/1', 'claimline/9'),
      says: '"claimline/9" is not a version that this Claimline can read',
      at: /\$\.format, line 2, column \d+/,
    },
    { what: 'what is empty', name: 'empty.json', text: '', says: 'The file is empty', at: '$' },
  ] as const

  test('that cannot be opened gets a message that says what and where, and a way back', async ({ page }) => {
    for (const { what, name, text, says, at } of BROKEN) {
      await test.step(what, async () => {
        await openFile(page, file(name, text))
        const alert = page.getByRole('alert')
        await expect(alert.getByRole('heading', { level: 1 })).toHaveText('This dataset could not be opened')
        await expect(alert).toContainText(name)
        await expect(alert).toContainText(says)
        await expect(alert).toContainText(at)
      })
    }
    await page.getByRole('button', { name: 'Back to what was open' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })
})
