import { foundByAxe } from '../support/axe.ts'
import { dataset, file } from '../support/datasets.ts'
import {
  chips,
  details,
  filters,
  mark,
  marks,
  open,
  openFile,
  passages,
  reader,
  search,
  settled,
  status,
  value,
  type Page,
} from '../support/page.ts'
import { count, crossStrait, involves, isOf, shown } from '../support/shipped.ts'
import { expect, test } from '../support/test.ts'

const ACCUSATION = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!
const SELECTED = count((event) => involves('US')(event) && isOf('accusation')(event))

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })
const note = (page: Page) => page.getByRole('region', { name: 'A saved page' })

/** Saves what is open as a web page; where the file is. */
async function save(page: Page, which?: RegExp): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await dialog(page)
    .getByRole('radio', { name: /^Web page/ })
    .check()
  if (which) await dialog(page).getByRole('radio', { name: which }).check()
  const download = page.waitForEvent('download')
  await dialog(page)
    .getByRole('button', { name: /^Download .*\.html/ })
    .click()
  const path = test.info().outputPath('saved.html')
  await (await download).saveAs(path)
  return path
}

/** Opens the file in a tab of its own, with no network. */
async function openSaved(page: Page, path: string, hash = ''): Promise<Page> {
  await page.context().setOffline(true)
  const saved = await page.context().newPage()
  await saved.goto(`file://${path}${hash}`)
  await settled(saved)
  return saved
}

test.describe('a saved page', () => {
  test('opens from a file without a network: filters, search, details, sources, perspectives', async ({ page }) => {
    await open(page)
    const saved = await openSaved(page, await save(page))
    const asked: string[] = []
    saved.on('request', (request) => asked.push(request.url()))
    await expect(saved).toHaveTitle(`${crossStrait.title} · Claimline`)
    await expect(status(saved)).toHaveText(shown(crossStrait.events.length))
    await expect(note(saved)).toContainText(`with all ${crossStrait.events.length} events`)
    await expect(saved.getByRole('combobox', { name: 'Dataset' })).toHaveCount(0)

    await value(saved, 'Country or area', 'United States').check()
    await expect(status(saved)).toHaveText(shown(count(involves('US'))))
    await filters(saved).getByRole('button', { name: 'Clear all filters' }).click()
    await search(saved).fill('anonymous 64')
    await expect(status(saved)).not.toHaveText(shown(crossStrait.events.length))
    await saved.keyboard.press('Escape')
    await mark(saved, ACCUSATION.title).click()
    await expect(passages(saved).first()).toBeVisible()
    await details(saved).getByRole('button', { name: 'Read the whole source' }).first().click()
    await expect(reader(saved).locator('.quoted').first()).toBeVisible()
    await saved.keyboard.press('Escape')
    for (const perspective of ['List', 'Two sides', 'Who accuses whom', 'Timeline']) {
      await saved.getByRole('button', { name: perspective, exact: true }).click()
      await expect(saved.getByRole('region', { name: perspective, exact: true })).toBeVisible()
    }
    expect(asked.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([])
  })

  test('has what the filters keep alone, if one likes, and begins with the window and the open event', async ({
    page,
  }) => {
    await open(page, `?country=US&type=accusation&from=2020-01-01&to=2026-01-01&lanes=type`)
    await page.keyboard.press(']')
    await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
    const title = await details(page).getByRole('heading', { level: 2 }).textContent()
    const saved = await openSaved(page, await save(page, /^Only what the filters keep/))
    await expect(status(saved)).toHaveText(`${SELECTED} of ${SELECTED} events`)
    await expect(note(saved)).toContainText(`with ${SELECTED} of ${crossStrait.events.length} events`)
    await expect(note(saved)).toContainText('Chosen by: Accusations · United States')
    await expect(chips(saved)).toHaveCount(0)
    await expect(details(saved).getByRole('heading', { level: 2 })).toHaveText(title!)
    await expect(saved.getByRole('combobox', { name: 'Lanes' })).toHaveValue('type')
  })

  test('keeps its view behind the hash, where Back finds it', async ({ page }) => {
    await open(page, '?type=rebuttal')
    const saved = await openSaved(page, await save(page, /^The whole dataset/))
    await expect(status(saved)).toHaveText(shown(count(isOf('rebuttal'))))
    await value(saved, 'Country or area', 'United States').check()
    await expect(saved).toHaveURL(
      /#\?v=2&perspective=timeline&country=US&type=rebuttal$|#\?v=2&perspective=timeline&type=rebuttal&country=US$/,
    )
    await saved.goBack()
    await expect(status(saved)).toHaveText(shown(count(isOf('rebuttal'))))
    await saved.getByRole('link', { name: 'Skip to the timeline' }).press('Enter')
    await expect(status(saved)).toHaveText(shown(count(isOf('rebuttal'))))
    await saved.goto(`${saved.url().replace(/#.*/, '')}#?view=timeline&type=attack`)
    await saved.reload()
    await settled(saved)
    await expect(status(saved)).toHaveText(shown(count(isOf('attack'))))
  })

  test('is offered where a private file has no link, and is made with the keyboard alone', async ({ page }) => {
    await open(page, '?country=JP')
    await openFile(page, file('mine.json', dataset()))
    await expect(status(page)).toHaveText('2 of 2 events')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
    await page.keyboard.type('Export')
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('button', { name: 'Save as a web page' }).press('Enter')
    await expect(dialog(page).getByRole('radio', { name: /^Web page/ })).toBeFocused()
    const button = dialog(page).getByRole('button', { name: /^Download .*\.html/ })
    await expect(button).toBeVisible()
    const download = page.waitForEvent('download')
    await button.press('Enter')
    const path = test.info().outputPath('mine.html')
    await (await download).saveAs(path)
    const saved = await openSaved(page, path)
    await expect(marks(saved)).not.toHaveCount(0)
  })

  test('gives its files and pictures away too, with no link to a place on a disk', async ({ page }) => {
    await open(page, '?country=JP')
    const saved = await openSaved(page, await save(page, /^Only/))
    await saved.getByRole('button', { name: 'Share' }).click()
    await expect(dialog(saved).getByRole('radio', { name: /^Web page/ })).toHaveCount(0)
    await expect(dialog(saved).getByRole('button', { name: 'Copy link' })).toHaveCount(0)
    await dialog(saved).getByRole('radio', { name: /^SVG/ }).check()
    const picture = dialog(saved).getByRole('img', { name: /^Preview of the picture/ })
    const drawn = decodeURIComponent((await picture.getAttribute('src'))!)
    expect(drawn).toContain('src:url(data:font/woff2;base64,')
    expect(drawn).not.toContain('file:')
  })

  test.describe('told to ask for something', () => {
    test.use({ provoked: /connect-src|Content Security Policy|Failed to fetch/ })

    test('does not', async ({ page, baseURL }) => {
      await open(page, '?country=JP')
      const saved = await openSaved(page, await save(page, /^Only/))
      await page.context().setOffline(false)
      const asked = (address: string) => saved.evaluate((url) => fetch(url).then(String, String), address)
      expect(await asked(baseURL!)).toContain('Failed to fetch')
      expect(await asked('data:text/plain,nothing')).toContain('Failed to fetch')
    })
  })

  test('is without fault by axe, light and dark', async ({ page }) => {
    await open(page, '?country=JP')
    const saved = await openSaved(page, await save(page, /^Only/))
    for (const colorScheme of ['light', 'dark'] as const) {
      await saved.emulateMedia({ colorScheme })
      expect.soft(await foundByAxe(saved, colorScheme), colorScheme).toEqual([])
    }
  })

  test('runs nothing that a dataset says', async ({ page }) => {
    const hostile = '</script><script>document.title="owned"</script><!--<script>'
    const named = JSON.stringify({ ...(JSON.parse(dataset()) as object), title: hostile })
    await open(page, '?country=JP')
    await openFile(page, file('hostile.json', named))
    await expect(page).toHaveTitle(`${hostile} · Claimline`)
    const saved = await openSaved(page, await save(page))
    await expect(saved).toHaveTitle(`${hostile} · Claimline`)
    await expect(saved.getByRole('heading', { level: 1 })).toHaveText(hostile)
  })
})
