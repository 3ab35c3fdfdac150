// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { LINK_VERSION, UPGRADES, upgradeWords, versionOf } from '../../src/view/link-version.ts'
import { isNewerAddress } from '../../src/view/sync-url.ts'
import { readView, writeView } from '../../src/view/url-codec.ts'

/** Links as earlier versions wrote them, by version, each with the link of today that shows the same. Never change one. */
const LINKS: readonly (readonly [version: number, old: string, now: string])[] = [
  [1, 'view=list&country=CN,TW&sort=-title', 'v=2&perspective=list&country=CN,TW&sort=-title'],
  [1, 'view=matrix&of=actor&rank=name', 'v=2&perspective=matrix&matrix-of=actor&ranking=name'],
  [1, 'moved=3@CN&folded=-,CN&unfolded=TW', 'v=2&perspective=timeline&moves=3@CN&collapsed=-,CN&expanded=TW'],
  [1, 'event=acc-1&read=article', 'v=2&perspective=timeline&event=acc-1&reading=article'],
  [1, 'from=2024-01-01&to=2024-09-23', 'v=2&perspective=timeline&from=2024-01-01&to=2024-09-23'],
  [1, 'country=TW&data=claims.json', 'v=2&data=claims.json&country=TW'],
  [2, 'v=2&perspective=sides&sides=CN,@tw-moda', 'v=2&perspective=sides&sides=CN,@tw-moda'],
]

describe('a link', () => {
  it.each(LINKS)('of version %i shows what it showed then: %s', (_, old, now) => {
    expect(writeView(readView(old))).toBe(now)
  })

  it('has a row in the table, and a link that is tried, for every version before the present one', () => {
    for (let version = 1; version < LINK_VERSION; version++) {
      expect(UPGRADES[version]).toBeTypeOf('function')
      expect(LINKS.some(([of]) => of === version)).toBe(true)
    }
  })

  it.each(['', 'abc', '0', '-1', '1.5', '99999999'])('with %j for a version is one of the first', (text) => {
    expect(versionOf(new Map([['v', text]]))).toBe(1)
  })

  it('says no version where it says nothing else', () => {
    expect(writeView(readView(''))).toBe('')
    expect(writeView(readView('v=2'))).toBe('')
  })

  it('may be written by hand with the words of today', () => {
    expect(readView('perspective=list').perspective).toBe('list')
    expect(readView('view=sides&perspective=list').perspective).toBe('list')
  })

  it('of a newer version opens as far as its words are known, and is told from others', () => {
    const search = '?v=3&perspective=list&country=CN&mood=cheerful'
    expect(writeView(readView(search))).toBe('v=2&perspective=list&country=CN')
    const newer = (address: string, part: 'search' | 'hash') => {
      window.history.replaceState(null, '', address)
      return isNewerAddress(window, part)
    }
    expect(newer(`/${search}`, 'search')).toBe(true)
    expect(newer(`/#${search}`, 'hash')).toBe(true)
    expect(newer('/?v=2&country=CN', 'search')).toBe(false)
    expect(newer('/#main', 'hash')).toBe(false)
  })

  it('of the present version is left as it is', () => {
    const words = new Map([
      ['v', `${LINK_VERSION}`],
      ['view', 'list'],
    ])
    expect(upgradeWords(words)).toEqual(words)
  })
})
