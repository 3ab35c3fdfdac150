import { foundByAxe } from './support/axe.ts'
import { dataset, file } from './support/datasets.ts'
import { details, open, openFile, passages, reader, settled, status, type Page } from './support/page.ts'
import { crossStrait } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const NOTED = crossStrait.events
  .flatMap(({ citations }) => citations)
  .find(({ source }) => source !== 'article')!.source

/** What to look at. Few events are drawn in most, since axe takes its time over each. */
const SIGHTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'one lane a type': (page) => open(page, '?country=US&lanes=type'),
  'the details open': async (page) => {
    await open(page, '?actor=anonymous-64&event=acc-mss-anonymous64')
    await expect(passages(page).first()).toBeVisible()
    await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
  },
  'an actor, the whole exchange and a refused copy in the details': async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await open(page, '?actor=anonymous-64&event=acc-mss-anonymous64')
    await details(page).getByRole('button', { name: 'Anonymous 64', exact: true }).click()
    await details(page).getByRole('button', { name: 'Copy BibTeX' }).click()
    await expect(details(page).getByRole('textbox', { name: 'Text to copy' })).toBeVisible()
  },
  'a source read in full': async (page) => {
    await page.goto('./?view=timeline&actor=anonymous-64&event=acc-mss-anonymous64&read=article')
    await expect(reader(page).locator('.quoted:focus')).toHaveCount(1)
  },
  'a source of which only a note is shipped': async (page) => {
    await page.goto(`./?view=timeline&actor=anonymous-64&read=${NOTED}`)
    await expect(reader(page).getByText(/not reproduced here/)).toBeVisible()
  },
  'filters active': async (page) => {
    await open(page, '?country=TW,US&type=attack&side=by')
  },
  'an empty result': async (page) => {
    await open(page, '?q=no%20event%20says%20this')
    await expect(status(page)).toHaveText(/^0 of/)
  },
  'an error shown': async (page) => {
    await page.goto('./?view=timeline&data=nothing')
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'the export': async (page) => {
    await open(page, '?country=JP')
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('radio', { name: /^CSV/ }).check()
    await expect(page.getByRole('button', { name: /^Download .*csv/ })).toBeVisible()
  },
  'the export of a web page': async (page) => {
    await open(page, '?country=JP')
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('radio', { name: /^Web page/ }).check()
    await expect(page.getByRole('button', { name: /^Download .*html/ })).toBeVisible()
  },
  'the export of a picture': async (page) => {
    await open(page, '?country=JP')
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('radio', { name: /^SVG/ }).check()
    await expect(page.getByRole('img', { name: /^Preview of the picture/ })).toBeVisible()
  },
  'the list of what was left out': async (page) => {
    await open(page, '?country=JP')
    await openFile(page, file('mine.json', dataset().replace('2020-03-03', 'soon')))
    await page.getByRole('button', { name: 'Show what and why' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
}

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

for (const [what, show] of Object.entries(SIGHTS)) {
  test(`axe finds nothing with ${what}, light and dark on a desk, and on a phone`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(DESK)
    await show(page)
    // A phone has the colours of the desk.
    for (const [viewport, colorScheme] of [
      [DESK, 'dark'],
      [DESK, 'light'],
      [PHONE, 'light'],
    ] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      expect.soft(await foundByAxe(page, colorScheme), `${viewport.width}, ${colorScheme}`).toEqual([])
    }
  })
}

test('axe finds nothing on the page as it opens, light and dark', async ({ page }) => {
  test.slow()
  await open(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await foundByAxe(page, colorScheme), colorScheme).toEqual([])
  }
})

test.describe('axe finds nothing on a phone,', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('with the filters open', async ({ page }) => {
    await open(page, '?country=JP')
    await page.getByRole('button', { name: 'Filters', exact: true }).click()
    await settled(page)
    expect(await foundByAxe(page)).toEqual([])
  })
})
