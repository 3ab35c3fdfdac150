import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/model/event.ts'
import { HUE_COUNT, huesOf } from '../../src/scene/hues.ts'

const actorsOf = (countries: readonly (string | null)[]): ReadonlyMap<string, Actor> =>
  new Map(
    countries.map((country, at) => [
      `a${at}`,
      { id: `a${at}`, name: 'A', names: {}, country, attributions: [], aliases: [] },
    ]),
  )

describe('the hues of countries', () => {
  it('do not depend on who is named first', () => {
    const one = huesOf(actorsOf(['CN', 'TW', 'US']))
    const other = huesOf(actorsOf(['US', 'TW', 'CN']))
    for (const country of ['CN', 'TW', 'US']) expect(one.ofCountry(country)).toBe(other.ofCountry(country))
  })

  it('are all different while the palette lasts, then grey', () => {
    const countries = ['CN', 'TW', 'US', 'GB', 'JP', 'KR', 'DE', 'FR', 'NZ']
    const { ofCountry } = huesOf(actorsOf(countries))
    const hues = countries.map(ofCountry)
    expect(new Set(hues.slice(0, HUE_COUNT)).size).toBe(HUE_COUNT)
    expect(hues.slice(HUE_COUNT)).toEqual([0, 0])
  })

  it('are grey for those whose country is only attributed or unknown', () => {
    const { ofActor } = huesOf(actorsOf(['CN', null]))
    expect([ofActor('a1'), ofActor('nobody'), ofActor(undefined)]).toEqual([0, 0, 0])
  })
})
