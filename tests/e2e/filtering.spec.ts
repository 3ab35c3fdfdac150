import { chips, filters, marks, open, search, settled, status, timeline, value, type Page } from './support/page.ts'
import {
  anyOf,
  count,
  crossStrait,
  involves,
  involvesActor,
  isAccused,
  isOf,
  shown,
  speaks,
} from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const clearAll = (page: Page) => filters(page).getByRole('button', { name: 'Clear all filters' })

test.describe('filters', () => {
  test.beforeEach(async ({ page }) => open(page))

  test('keep the events in which a country speaks or is accused', async ({ page }) => {
    await value(page, 'Country or area', 'United States').check()
    await expect(status(page)).toHaveText(shown(count(involves('US'))))
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&country=US$/)
    await expect(chips(page).getByRole('button', { name: 'Remove filter: United States' })).toBeVisible()
    await settled(page)
    await expect(marks(page)).toHaveCount(count(involves('US')))
  })

  test('add up the values of one field', async ({ page }) => {
    await value(page, 'Country or area', 'United States').check()
    await value(page, 'Country or area', 'Japan').check()
    await expect(status(page)).toHaveText(shown(count(anyOf(involves('US'), involves('JP')))))
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&country=US,JP$/)
  })

  test('count every value under the other filters, but not under its own', async ({ page }) => {
    const attacks = value(page, 'Type', 'Attacks')
    const china = value(page, 'Country or area', 'China')
    await expect(attacks).toHaveAccessibleDescription(`${count(isOf('attack'))} events`)
    await value(page, 'Country or area', 'United States').check()
    await expect(attacks).toHaveAccessibleDescription(`${count(isOf('attack'), involves('US'))} events`)
    await expect(china).toHaveAccessibleDescription(`${count(involves('CN'))} events`)
    await value(page, 'Type', 'Rebuttals').check()
    await expect(china).toHaveAccessibleDescription(`${count(involves('CN'), isOf('rebuttal'))} events`)
    await expect(status(page)).toHaveText(shown(count(involves('US'), isOf('rebuttal'))))
  })

  test('keep the events of an actor, found by typing', async ({ page }) => {
    await filters(page).getByRole('searchbox', { name: 'Find in actor' }).fill('redjul')
    await value(page, 'Actor', 'RedJuliett').check()
    await expect(status(page)).toHaveText(shown(count(involvesActor('redjuliett'))))
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&actor=redjuliett$/)
    await expect(value(page, 'Country or area', 'United States')).toHaveAccessibleDescription(
      `${count(involvesActor('redjuliett'), involves('US'))} events`,
    )
  })

  test('list every value of a long field on request', async ({ page }) => {
    const actors = filters(page).getByRole('group', { name: 'Actor', exact: true })
    await expect(actors.getByRole('checkbox')).toHaveCount(10)
    await actors.getByRole('button', { name: /more…$/ }).click()
    await expect(actors.getByRole('checkbox')).toHaveCount(crossStrait.actors.length)
  })

  test('narrow a country to one side', async ({ page }) => {
    await value(page, 'Country or area', 'Taiwan').check()
    const side = filters(page).getByRole('combobox', { name: 'Country and actor match' })
    await side.selectOption('the speaker or alleged attacker')
    await expect(status(page)).toHaveText(shown(count(speaks('TW'))))
    await expect(chips(page).getByRole('button', { name: 'Remove filter: by Taiwan' })).toBeVisible()
    await side.selectOption('the accused or target')
    await expect(status(page)).toHaveText(shown(count(isAccused('TW'))))
    await expect(page).toHaveURL(/country=TW&side=against$/)
  })

  test('let an actor stand for what belongs to it', async ({ page }) => {
    await value(page, 'Actor', 'Government agencies of Taiwan').check()
    await expect(status(page)).toHaveText(shown(count(involvesActor('tw-gov'))))
    await filters(page).getByRole('checkbox', { name: 'Include the parts of an actor' }).check()
    await expect(status(page)).not.toHaveText(shown(count(involvesActor('tw-gov'))))
    await expect(page).toHaveURL(/actor=tw-gov&parts=1$/)
  })

  test('find words, and write them to the address once one rests', async ({ page }) => {
    await search(page).fill('gray zone')
    await expect(status(page)).not.toHaveText(shown(crossStrait.events.length))
    await expect(page).toHaveURL(/\?v=2&perspective=timeline&q=gray%20zone$/)
    await expect(marks(page).filter({ hasText: 'gray zone' }).first()).toBeVisible()
    await search(page).clear()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('say that nothing passes, and offer the way back', async ({ page }) => {
    await search(page).fill('no event says this')
    await expect(status(page)).toHaveText(shown(0))
    await expect(timeline(page).getByText('No events match these filters.')).toBeVisible()
    await expect(marks(page)).toHaveCount(0)
    await timeline(page).getByRole('button', { name: 'Clear all filters' }).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await expect(search(page)).toHaveValue('')
  })

  test('are let go one by one by their chips', async ({ page }) => {
    await value(page, 'Type', 'Attacks').check()
    await value(page, 'Country or area', 'United States').check()
    await chips(page).getByRole('button', { name: 'Remove filter: Attacks' }).click()
    await expect(value(page, 'Type', 'Attacks')).not.toBeChecked()
    await expect(status(page)).toHaveText(shown(count(involves('US'))))
    await chips(page).getByRole('button', { name: 'Remove filter: United States' }).click()
    await expect(chips(page)).toBeHidden()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
  })

  test('are cleared all at once', async ({ page }) => {
    await expect(clearAll(page)).toBeDisabled()
    await value(page, 'Type', 'Attacks').check()
    await value(page, 'Country or area', 'Taiwan').check()
    await search(page).fill('NSB')
    await expect(chips(page).getByRole('button', { name: /^Remove filter/ })).toHaveCount(3)
    await clearAll(page).click()
    await expect(status(page)).toHaveText(shown(crossStrait.events.length))
    await expect(value(page, 'Country or area', 'Taiwan')).not.toBeChecked()
    await expect(page).not.toHaveURL(/[?&](type|country|q)=/)
  })

  test('keep the timeline busy until its picture is the one asked for', async ({ page }) => {
    const seen = await timeline(page).evaluateHandle((region) => {
      const values: (string | null)[] = []
      new MutationObserver(() => values.push(region.getAttribute('aria-busy'))).observe(region, {
        attributeFilter: ['aria-busy'],
      })
      return values
    })
    await value(page, 'Country or area', 'Japan').check()
    await expect.poll(() => seen.jsonValue()).toEqual(['true', 'false'])
    await expect(marks(page)).toHaveCount(count(involves('JP')))
  })
})
