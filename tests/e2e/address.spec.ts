import {
  details,
  filters,
  mark,
  marks,
  open,
  search,
  settled,
  status,
  timeline,
  value,
  windowSlider,
  type Page,
} from './support/page.ts'
import { count, crossStrait, involves, isOf, shown } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const TITLE = crossStrait.events.find(({ id }) => id === 'acc-mss-anonymous64')!.title
const window = (page: Page) => windowSlider(page).getAttribute('aria-valuetext')

/** Everything that a link should restore, as a reader sees it. */
async function sight(page: Page) {
  await settled(page)
  return {
    status: await status(page).textContent(),
    window: await window(page),
    lanes: await timeline(page).getByRole('combobox', { name: 'Lanes' }).inputValue(),
    side: await filters(page).getByRole('combobox', { name: 'Country and actor match' }).inputValue(),
    search: await search(page).inputValue(),
    chosen: await filters(page).getByRole('checkbox', { checked: true }).count(),
    marks: await marks(page).evaluateAll((drawn) => drawn.map((mark) => mark.getAttribute('aria-label'))),
    reading: await details(page).getByRole('heading', { level: 2 }).textContent(),
  }
}

test.describe('the address', () => {
  test('opens the same in a new page, and after a reload', async ({ page, context }) => {
    await open(page, '?from=2024-01-01&to=2025-06-01')
    await value(page, 'Country or area', 'Taiwan').check()
    await filters(page).getByRole('combobox', { name: 'Country and actor match' }).selectOption('the accused or target')
    await timeline(page).getByRole('combobox', { name: 'Lanes' }).selectOption('Type')
    await search(page).fill('anonymous')
    await expect(page).toHaveURL(/q=anonymous/)
    await settled(page)
    await mark(page, TITLE).click()
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(TITLE)
    const before = await sight(page)

    const other = await context.newPage()
    await other.goto(page.url())
    await expect(mark(other, TITLE)).toHaveAttribute('aria-pressed', 'true')
    await expect(details(other).getByRole('heading', { level: 2 })).toHaveText(TITLE)
    expect(await sight(other)).toEqual(before)
    expect(other.url()).toBe(page.url())

    await page.reload()
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(TITLE)
    expect(await sight(page)).toEqual(before)
  })

  test('is restored by Back and Forward, a step at a time', async ({ page }) => {
    await open(page)
    await value(page, 'Type', 'Attacks').check()
    await expect(status(page)).toHaveText(shown(count(isOf('attack'))))
    await value(page, 'Country or area', 'Taiwan').check()
    await expect(status(page)).toHaveText(shown(count(isOf('attack'), involves('TW'))))
    await page.goBack()
    await expect(status(page)).toHaveText(shown(count(isOf('attack'))))
    await expect(value(page, 'Country or area', 'Taiwan')).not.toBeChecked()
    await page.goBack()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await page.goForward()
    await expect(value(page, 'Type', 'Attacks')).toBeChecked()
    await page.goForward()
    await expect(status(page)).toHaveText(shown(count(isOf('attack'), involves('TW'))))
  })

  test('takes a zoom as a refinement, not as a step back', async ({ page }) => {
    await open(page)
    await value(page, 'Type', 'Attacks').check()
    await timeline(page).getByRole('button', { name: 'Zoom in' }).click()
    await expect(page).toHaveURL(/from=/)
    await timeline(page).getByRole('button', { name: 'Zoom in' }).click()
    await page.goBack()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('ignores parameters that are unknown or make no sense', async ({ page }) => {
    await open(
      page,
      '?colour=red&lanes=sideways&from=yesterday&to=2024-13-45&side=%00&q=&parts=maybe&within=x/y&=&country',
    )
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await expect(timeline(page).getByRole('combobox', { name: 'Lanes' })).toHaveValue('country')
    await expect(marks(page).first()).toBeVisible()
  })

  for (const [what, search] of [
    ['a reversed window', '?from=2025-01-01&to=2024-01-01'],
    ['half a window', '?from=2025-01-01'],
    ['broken percent signs', '?type=%E0%A4%A&country=%'],
    ['an empty list', '?country=&type=,,'],
    ['names that every object has', '?country=__proto__,constructor&type=toString&event=__proto__&folded=constructor'],
  ] as const) {
    test(`survives ${what}`, async ({ page }) => {
      await open(page, search)
      await expect(status(page)).toHaveText(new RegExp(` of ${crossStrait.events.length} events$`))
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }
})
