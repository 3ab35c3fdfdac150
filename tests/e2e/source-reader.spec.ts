/** Reading a source in full beside the timeline, citing an event, and walking an exchange: by keyboard alone. */
import { details, exchange, mark, open, passages, reader, settled, timeline, type Page } from './support/page.ts'
import { crossStrait } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const ACCUSATION = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!
const QUOTE = ACCUSATION.citations.flatMap(({ quote }) => quote?.exact ?? [])[0]!
const title = (page: Page) => details(page).getByRole('heading', { level: 2 })
const quoted = (page: Page) => reader(page).locator('.quoted')
const focused = (page: Page) => reader(page).locator('.quoted:focus')
const litPassages = (page: Page) => reader(page).locator('.quoted[data-lit=true]')
const lit = (page: Page) => timeline(page).locator('.lit [data-lit]')

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 80 && !(await isThere()); presses++) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

test.describe('a source', () => {
  test('is opened, read passage by passage and closed by keyboard, and the focus comes back', async ({ page }) => {
    await open(page, `?event=${ACCUSATION.id}`)
    const opener = details(page).getByRole('button', { name: 'Read the whole source' }).first()
    await title(page).focus()
    await tabTo(page, opener)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/reading=article$/)
    // It begins at what the open event quotes.
    await expect(focused(page)).toHaveAttribute('aria-current', 'true')
    await expect(focused(page)).toBeInViewport()
    await expect(reader(page).getByText(/^Passage \d+ of \d+$/)).toBeVisible()
    const first = await focused(page).textContent()
    await page.keyboard.press('n')
    await expect(focused(page)).not.toHaveText(first!)
    await expect(focused(page)).toBeInViewport()
    await page.keyboard.press('p')
    await expect(focused(page)).toHaveText(first!)
    await page.keyboard.press('Escape')
    await expect(reader(page)).toHaveCount(0)
    await expect(opener).toBeFocused()
    await expect(page).not.toHaveURL(/reading=/)
    await expect(title(page)).toHaveText(ACCUSATION.title)
  })

  test('stands in the address, and Back closes it', async ({ page }) => {
    await open(page, `?event=${ACCUSATION.id}`)
    await details(page).getByRole('button', { name: 'Read the whole source' }).first().click()
    await expect(quoted(page).first()).toBeVisible()
    await page.reload()
    await expect(focused(page)).toHaveAttribute('aria-current', 'true')
    await page.goBack()
    await expect(reader(page)).toHaveCount(0)
    await expect(passages(page).first()).toBeVisible()
  })

  test('lights the events of a passage in the timeline, and what an event of the timeline quotes', async ({ page }) => {
    await open(page, `?actor=anonymous-64&event=${ACCUSATION.id}&read=article`)
    await expect(timeline(page)).toBeVisible()
    await expect(lit(page).and(page.locator(`[data-lit="${ACCUSATION.id}"]`))).toHaveCount(1)
    await settled(page)
    await mark(page, ACCUSATION.title).focus()
    await expect.poll(async () => (await litPassages(page).allTextContents()).join('')).toContain(QUOTE)
    await mark(page, ACCUSATION.title).blur()
    await expect(litPassages(page)).toHaveCount(0)
    await quoted(page).and(page.locator('[aria-current=true]')).first().hover()
    await expect(lit(page).and(page.locator(`[data-lit="${ACCUSATION.id}"]`))).toHaveCount(1)
  })

  test('leads from a passage to the event that quotes it', async ({ page }) => {
    await open(page, '?read=article')
    await expect(reader(page).getByRole('heading', { level: 2 })).toBeFocused()
    await page.keyboard.press('n')
    await expect(focused(page)).toHaveCount(1)
    await page.keyboard.press('Enter')
    const quoting = reader(page).getByRole('region', { name: 'Quoted by' })
    const choice = quoting.locator('.step').first()
    await expect(choice).toContainText('exactly as in this text')
    await tabTo(page, choice)
    const name = await choice.locator('span').last().textContent()
    await page.keyboard.press('Enter')
    await expect(reader(page)).toHaveCount(0)
    await expect(title(page)).toHaveText(name!)
  })

  test('is left by Escape from the timeline before the event is', async ({ page }) => {
    await open(page, `?actor=anonymous-64&event=${ACCUSATION.id}&read=article`)
    await expect(focused(page)).toHaveCount(1)
    await mark(page, ACCUSATION.title).focus()
    await page.keyboard.press('Escape')
    await expect(reader(page)).toHaveCount(0)
    await expect(mark(page, ACCUSATION.title)).toBeFocused()
    await expect(title(page)).toHaveText(ACCUSATION.title)
    await page.keyboard.press('Escape')
    await expect(details(page)).toHaveCount(0)
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

    test('is a sheet over the whole page, with nothing behind it to come across', async ({ page }) => {
      await open(page, `?event=${ACCUSATION.id}`)
      await details(page).getByRole('button', { name: 'Read the whole source' }).first().tap()
      await expect(focused(page)).toBeInViewport()
      expect(await reader(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
      await expect(page.getByRole('banner')).toBeHidden()
      await reader(page).getByRole('button', { name: 'Close the source' }).tap()
      await expect(details(page)).toBeInViewport()
    })
  })
})

test('an exchange is walked by keyboard, and an event of it opened', async ({ page }) => {
  await open(page, `?event=${ACCUSATION.id}`)
  const here = exchange(page).locator('[aria-current=true]')
  await title(page).focus()
  await tabTo(page, here)
  await page.keyboard.press('ArrowRight')
  const answer = exchange(page).locator('.step:focus')
  await expect(answer).toContainText('disputed it')
  const name = await answer.locator('span').last().textContent()
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(name!)
  await expect(title(page)).toBeFocused()
  await expect(here).toContainText(name!)
})

test('an actor is opened and filtered to by keyboard', async ({ page }) => {
  await open(page, `?event=${ACCUSATION.id}`)
  await title(page).focus()
  await tabTo(page, details(page).getByRole('button', { name: 'Anonymous 64', exact: true }))
  await page.keyboard.press('Enter')
  await expect(details(page).getByText('匿名者64').last()).toBeVisible()
  await tabTo(page, details(page).getByRole('button', { name: 'Show only Anonymous 64' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/actor=anonymous-64/)
})

test.describe('an event', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('is cited and linked to by keyboard', async ({ page }) => {
    await open(page, `?event=${ACCUSATION.id}`)
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const press = async (name: string) => {
      await tabTo(page, details(page).getByRole('button', { name }))
      await page.keyboard.press('Enter')
    }
    await title(page).focus()
    await press('Copy link')
    await expect(details(page).getByRole('status')).toHaveText('The link was copied.')
    const link = `./?v=2&perspective=timeline&event=${ACCUSATION.id}`
    expect(await copied()).toBe(new URL(link, page.url()).href)
    await press('Copy BibTeX')
    await expect(details(page).getByRole('status')).toHaveText('The citation was copied as BibTeX.')
    expect(await copied()).toContain(`@misc{${ACCUSATION.id},`)
    await press('Copy CSL-JSON')
    await expect(details(page).getByRole('status')).toHaveText('The citation was copied as CSL-JSON.')
    expect(JSON.parse(await copied())[0]).toMatchObject({ id: ACCUSATION.id, title: ACCUSATION.title })
  })
})

test('a text that the clipboard refuses is offered for copying by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await open(page, `?event=${ACCUSATION.id}`)
  await details(page).getByRole('button', { name: 'Copy citation' }).click()
  await expect(details(page).getByRole('status')).toContainText('did not allow copying')
  await expect(details(page).getByRole('textbox', { name: 'Text to copy' })).toHaveValue(new RegExp(ACCUSATION.title))
})
