import {
  details,
  escaped,
  exchange,
  mark,
  open,
  passages,
  settled,
  sourceText,
  status,
  timeline,
  type Page,
} from './support/page.ts'
import { count, crossStrait, involvesActor, shown } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const ACCUSATION = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!
const REBUTTAL = crossStrait.events.find(({ id }) => id === 'reb-icefcom-anonymous64')!
const heading = (page: Page) => details(page).getByRole('heading', { level: 2 })

test.describe('reading', () => {
  test('begins with a click on a mark', async ({ page }) => {
    await open(page, '?actor=anonymous-64')
    await mark(page, ACCUSATION.title).click()
    await expect(heading(page)).toHaveText(ACCUSATION.title)
    await expect(mark(page, ACCUSATION.title)).toHaveAttribute('aria-pressed', 'true')
    await expect(page).toHaveURL(/event=acc-mss-anonymous64$/)
    await expect(details(page).getByText('Accusation · 23 September 2024').first()).toBeVisible()
    await expect(details(page).getByRole('button', { name: 'Ministry of State Security', exact: true })).toBeVisible()
    await expect(details(page).getByRole('button', { name: 'Anonymous 64', exact: true })).toBeVisible()
  })

  test('shows the passages that the event rests on, marked in the text of their source', async ({ page }) => {
    await open(page, `?event=${ACCUSATION.id}`)
    const quotes = ACCUSATION.citations.flatMap(({ quote }) => quote?.exact ?? [])
    await expect(passages(page)).toHaveText(quotes)
    await expect(passages(page).first()).toBeInViewport()
    await expect(sourceText(page).getByText('exactly as quoted')).toBeVisible()
  })

  test('leads to the source in a new tab without a way back to this page', async ({ page }) => {
    await open(page, `?event=${ACCUSATION.id}`)
    const link = sourceText(page).getByRole('link').first()
    await expect(link).toHaveAttribute('href', /^https?:/)
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', /\bnoopener\b/)
  })

  test('follows an answer and returns with Back', async ({ page }) => {
    await open(page, `?from=2024-06-01&to=2025-01-01&event=${ACCUSATION.id}`)
    await exchange(page)
      .getByRole('button', { name: new RegExp(`^Rebuttal .*${escaped(REBUTTAL.title)}`) })
      .click()
    await expect(heading(page)).toHaveText(REBUTTAL.title)
    await expect(mark(page, REBUTTAL.title)).toHaveAttribute('aria-pressed', 'true')
    await expect(exchange(page).locator('[aria-current=true]')).toContainText('denied it')
    await page.goBack()
    await expect(heading(page)).toHaveText(ACCUSATION.title)
    await expect(mark(page, REBUTTAL.title)).toHaveAttribute('aria-pressed', 'false')
  })

  test('says that an accusation has no response', async ({ page }) => {
    await open(page, '?response=none-found&type=accusation')
    await timeline(page)
      .getByRole('button', { name: /^Accusation: / })
      .first()
      .click()
    await expect(
      details(page)
        .getByText(/^Last looked for on .*; none found\. Looked through: .*\.$/)
        .first(),
    ).toBeVisible()
  })

  test('narrows the timeline to one exchange, and to one actor', async ({ page }) => {
    await open(page, `?event=${ACCUSATION.id}`)
    await details(page).getByRole('button', { name: 'Show only this exchange' }).click()
    await expect(status(page)).not.toHaveText(shown(crossStrait.events.length))
    await expect(page).toHaveURL(/exchange=acc-mss-anonymous64/)
    await page.goBack()
    await details(page).getByRole('button', { name: 'Anonymous 64', exact: true }).click()
    await details(page).getByRole('button', { name: 'Show only Anonymous 64' }).click()
    await expect(status(page)).toHaveText(shown(count(involvesActor('anonymous-64'))))
    await expect(heading(page)).toHaveText(ACCUSATION.title)
  })

  for (const place of ['the mark', 'the details']) {
    test(`ends with Escape in ${place}, and the focus is on the mark again`, async ({ page }) => {
      await open(page, '?actor=anonymous-64')
      await mark(page, ACCUSATION.title).click()
      await expect(heading(page)).toHaveText(ACCUSATION.title)
      if (place === 'the details') await details(page).getByRole('link').first().focus()
      await page.keyboard.press('Escape')
      await expect(details(page)).toBeHidden()
      await expect(mark(page, ACCUSATION.title)).toBeFocused()
      await expect(page).not.toHaveURL(/event=/)
    })
  }

  test('ends with its button, and the focus is on the mark again', async ({ page }) => {
    await open(page, '?actor=anonymous-64')
    await mark(page, ACCUSATION.title).click()
    await details(page).getByRole('button', { name: 'Close details' }).click()
    await expect(details(page)).toBeHidden()
    await expect(mark(page, ACCUSATION.title)).toBeFocused()
  })

  test('goes on when the filters hide the event', async ({ page }) => {
    await open(page, `?country=JP&event=${ACCUSATION.id}`)
    await expect(heading(page)).toHaveText(ACCUSATION.title)
    await settled(page)
    await page.keyboard.press('Escape')
  })

  test('says that an event is not in the dataset', async ({ page }) => {
    await open(page, '?event=nowhere')
    await expect(details(page).getByText('This event is not in the dataset.')).toBeVisible()
  })
})
