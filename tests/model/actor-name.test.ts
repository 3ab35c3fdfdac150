import { describe, expect, it } from 'vitest'
import { actorIn, actorNameIn } from '../../src/model/actor-name.ts'
import type { Actor } from '../../src/model/event.ts'

const actor = (names: Record<string, string>): Actor => ({
  id: 'a',
  name: 'Ministry of Tides',
  names,
  country: null,
  attributions: [],
  aliases: [],
})

describe('the name of an actor', () => {
  it.each([
    ['of the language itself', { 'zh-Hans': '潮汐部门', 'zh-Hant': '潮汐部門' }, '潮汐部門'],
    ['of a region of the language', { 'zh-Hant-TW': '潮汐部門' }, '潮汐部門'],
    ['in the other script as it is', { ja: '潮汐省', 'zh-Hans': '潮汐部门' }, '潮汐部门'],
    ['of no language, where none is of this one', { ja: '潮汐省' }, 'Ministry of Tides'],
  ])('is that %s', (_, names, expected) => {
    expect(actorNameIn(actor(names), 'zh-Hant')).toBe(expected)
  })

  it('leaves the one it had among the others', () => {
    expect(actorIn(actor({ 'zh-Hant': '潮汐部門', ja: '潮汐省' }), 'zh-Hant', 'en')).toMatchObject({
      name: '潮汐部門',
      names: { en: 'Ministry of Tides', ja: '潮汐省' },
    })
  })
})
