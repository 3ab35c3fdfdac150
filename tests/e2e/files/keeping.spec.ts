import { foundByAxe } from '../support/axe.ts'
import { readFile } from 'node:fs/promises'
import { accusation, dataset, denial, file } from '../support/datasets.ts'
import { details, mark, open, openFile, settled, status, value, type Page, pressIn } from '../support/page.ts'
import { crossStrait, shown } from '../support/shipped.ts'
import { expect, test } from '../support/test.ts'

const kept = (page: Page) => page.getByText(/^Stored in this browser: /)
const datasets = (page: Page) => page.getByRole('combobox', { name: 'Dataset' })
const asked = (page: Page) => page.getByRole('dialog', { name: 'Open another dataset?' })

/** Leaves the page so many bytes of the browser's storage. */
async function limitStorage(page: Page, baseURL: string, bytes: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL).origin, quotaSize: bytes })
}

test.describe('a dataset of the reader’s own', () => {
  test('is still open after a reload, as it was looked at', async ({ page }) => {
    await open(page)
    await openFile(page, file('two.json', dataset()))
    await expect(kept(page)).toHaveText(/^Stored in this browser: 1\.\d kB\.$/)
    await value(page, 'Type', 'Rebuttals').check()
    await settled(page)
    await mark(page, 'The group denies it').click()
    await expect(page).toHaveURL(/data=file:two\.json&.*event=denial/)
    await page.reload()
    await expect(status(page)).toHaveText('1 of 2 events')
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('The group denies it')
    await expect(kept(page)).toBeVisible()
    await datasets(page).selectOption('wider')
    await page.reload()
    await datasets(page).selectOption('two.json')
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  test('is forgotten by keyboard, stays open, and is gone with the page', async ({ page }) => {
    await open(page)
    await openFile(page, file('two.json', dataset()))
    await expect(kept(page)).toBeVisible()
    await page.getByRole('button', { name: 'Forget' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('No longer stored: it stays open until this page is closed.')).toBeVisible()
    await expect(status(page)).toHaveText('2 of 2 events')
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('“two.json” is private: it was never sent anywhere')
    await page.getByRole('button', { name: 'Open the first dataset instead' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('is not in another browser, which a link to it says', async ({ page }) => {
    await page.goto('./?view=timeline&data=file:two.json&type=rebuttal')
    await expect(page.getByRole('alert')).toContainText('“two.json” is private')
    await openFile(page, file('two.json', dataset()))
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  test('keeps what was said about its columns', async ({ page }) => {
    await open(page)
    await openFile(page, file('claims.csv', 'When,What\n03/04/2024,One thing\n05/06/2024,Another\n'))
    await page.getByRole('radio', { name: /day first/ }).check()
    await page.getByRole('button', { name: 'Open as a timeline' }).click()
    await expect(kept(page)).toBeVisible()
    await page.reload()
    await expect(status(page)).toHaveText('2 of 2 events')
    await settled(page)
    await mark(page, 'One thing').click()
    await expect(details(page)).toContainText('3 April 2024')
  })

  test('opens though the storage is full, says so, and asks before another takes its place', async ({
    page,
    baseURL,
  }) => {
    await open(page)
    await limitStorage(page, baseURL!, 100)
    await openFile(page, file('two.json', dataset()))
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page.getByText(/^Not stored: the browser has no room for 1\.\d kB\./)).toBeVisible()
    await datasets(page).selectOption('wider')
    await expect(asked(page)).toContainText('This dataset could not be stored in this browser.')
    await expect(asked(page).getByRole('button', { name: 'Stay here' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(asked(page)).toBeHidden()
    await openFile(page, file('other.json', dataset({ title: 'Other' })))
    await asked(page).getByRole('button', { name: 'Stay here' }).click()
    await expect(datasets(page).getByRole('option', { name: 'other.json' })).toHaveCount(0)
    await expect(datasets(page).getByRole('option', { selected: true })).toHaveText('two.json')
    await datasets(page).selectOption('wider')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/data=wider/)
    const left = page.waitForEvent('dialog')
    const closing = page.close({ runBeforeUnload: true })
    const dialog = await left
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await closing
  })

  test('opens though the browser keeps nothing, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('no', 'SecurityError')
        },
      })
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    await open(page)
    await openFile(page, file('two.json', dataset()))
    await expect(status(page)).toHaveText('2 of 2 events')
    await expect(page.getByText('Not stored: this browser stores nothing for this page.')).toBeVisible()
  })

  test('is a text like any other: each that is pasted is kept for itself', async ({ page }) => {
    await open(page)
    for (const text of [dataset(), dataset({ title: 'The second' })]) {
      await pressIn(page, 'Open data', 'Paste…')
      await page.getByRole('dialog').getByRole('textbox').fill(text)
      await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click()
      await expect(kept(page)).toBeVisible()
    }
    await page.reload()
    await expect(page).toHaveTitle('The second · Claimline')
    const pasted = datasets(page).getByRole('option', { name: /^Pasted/ })
    await expect(pasted).toHaveCount(2)
    await datasets(page).selectOption(await pasted.first().textContent())
    await expect(page).toHaveTitle('Two statements · Claimline')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`asks before columns that are half explained are lost where nothing is kept, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'QuotaExceededError')
        }
      })
      await open(page)
      await openFile(page, file('claims.csv', 'When,What\n2024,One thing\n'))
      await page.getByRole('combobox', { name: 'Type of rows that state none' }).selectOption('accusation')
      await datasets(page).selectOption('wider')
      await expect(asked(page)).toContainText('Your choices about the columns of this table will be lost')
      expect(await foundByAxe(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('combobox', { name: 'Type of rows that state none' })).toHaveValue('accusation')
      await page.getByRole('button', { name: 'Back to what was open' }).click()
      await asked(page).getByRole('button', { name: 'Open the other one' }).click()
      await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    })
  }

  test('is explained once: what was said of its columns is there when it is mended', async ({ page }) => {
    await open(page)
    await openFile(page, file('claims.csv', 'When,What\nsoon,One thing\n'))
    await page.getByRole('combobox', { name: 'Type of rows that state none' }).selectOption('accusation')
    await openFile(page, file('claims.csv', 'When,What\n2024,One thing\n'))
    await expect(page.getByText('1 of 1 rows become events.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Type of rows that state none' })).toHaveValue('accusation')
  })

  test('is kept again when it is opened again after it was forgotten', async ({ page }) => {
    await open(page)
    await openFile(page, file('two.json', dataset()))
    await page.getByRole('button', { name: 'Forget' }).click()
    await expect(page.getByText(/^No longer stored/)).toBeFocused()
    await openFile(page, file('two.json', dataset()))
    await expect(kept(page)).toBeVisible()
    await page.reload()
    await expect(status(page)).toHaveText('2 of 2 events')
  })

  test('stays where another file of its name is opened: that stands beside it', async ({ page }) => {
    await open(page)
    for (const title of ['One', 'Other']) {
      await openFile(page, file('two.json', dataset({ title })))
      await expect(page).toHaveTitle(`${title} · Claimline`)
      await expect(kept(page)).toBeVisible()
    }
    await page.reload()
    await expect(page).toHaveTitle('Other · Claimline')
    await datasets(page).selectOption('two.json')
    await expect(page).toHaveTitle('One · Claimline')
  })

  test('is read anew where another of its name was opened between', async ({ page }) => {
    await open(page)
    for (const title of ['One', 'Other', 'One']) {
      await openFile(page, file('two.json', dataset({ title })))
      await expect(page).toHaveTitle(`${title} · Claimline`)
      await settled(page)
      await mark(page, 'The group denies it').click()
      await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('The group denies it')
      await page.keyboard.press('Escape')
      await expect(details(page)).toBeHidden()
    }
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is told of in a report that is taken away as a table, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await open(page)
      const events = [accusation, denial, { ...accusation, id: '=1+1', date: 'soon' }]
      await openFile(page, file('partly.json', dataset({ events })))
      await expect(page.getByText('1 event was left out.')).toBeVisible()
      await page.getByRole('button', { name: 'Show what and why' }).click()
      const report = page.getByRole('dialog', { name: 'How the file was read' })
      await expect(report.getByText('2 of 3 events were kept.')).toBeVisible()
      expect(await foundByAxe(page)).toEqual([])
      const download = page.waitForEvent('download')
      await report.getByRole('button', { name: 'Download as a table' }).click()
      const saved = await download
      expect(saved.suggestedFilename()).toBe('two-statements-report.csv')
      const text = await readFile(await saved.path(), 'utf8')
      expect(text).toContain('Events left out: 1')
      expect(text).toMatch(/^Error,Date not understood,.*\$\.events\[2\]\.date,'=1\+1/m)
    })
  }
})
