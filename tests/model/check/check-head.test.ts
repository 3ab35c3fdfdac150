import { describe, expect, it } from 'vitest'
import { checkEventList, checkHead } from '../../../src/model/check/check-head.ts'
import type { CheckedHead } from '../../../src/model/check/check-head.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'
import { rawDataset } from '../sample.ts'
import type { Raw } from '../sample.ts'
import { isMutation } from '../../mutation.ts'

function faults({ findings }: CheckedHead): string[] {
  return findings.map(({ kind, path, hint }) => [kind, path.join('.'), hint].filter(Boolean).join(' '))
}

const actor = (change: Raw): Raw => ({ id: 'a', name: 'A', country: 'TW', ...change })
const withActors = (...actors: unknown[]) => checkHead(rawDataset({ actors }))
const withSources = (...sources: unknown[]) => checkHead(rawDataset({ sources }))

describe('the head of a dataset', () => {
  it('without a fault is as the file says', () => {
    const { head, findings, leftOutActors, leftOutSources, sourcePlaces } = checkHead(rawDataset())
    expect(findings).toEqual([])
    expect([leftOutActors.size, leftOutSources.size, sourcePlaces]).toEqual([0, 0, [0, 1]])
    expect(head).toMatchObject({
      title: 'A sample',
      description: 'Three events',
      language: 'en',
      license: 'CC-BY-4.0',
      updated: '2026-11-23',
    })
    expect(head!.actors[1]).toEqual({
      id: 'mss',
      name: 'Ministry of State Security',
      names: { 'zh-Hans': '国家安全部' },
      country: 'CN',
      partOf: 'cn',
      attributions: [],
      aliases: [{ name: 'MSS', by: [] }],
    })
    expect(head!.sources).toMatchObject([
      { id: 'article', published: parseDate('2024-09~'), hasText: true },
      { id: 'page', published: null, hasText: false, text: '' },
    ])
  })

  it('that is not ours is refused, with nothing more said', () => {
    for (const raw of [null, 5, 'x', [], undefined])
      expect(faults(checkHead(raw))).toEqual(['not-a-dataset claimline/2'])
    expect(faults(checkHead({}))).toEqual(['not-a-dataset format claimline/2'])
    expect(faults(checkHead({ format: 1 }))).toEqual(['not-a-dataset format claimline/2'])
    expect(faults(checkHead({ format: 'geojson' }))).toEqual(['not-a-dataset format claimline/2'])
    expect(faults(checkHead({ format: 'claimline/3' }))).toEqual(['unknown-version format claimline/2'])
    expect(checkHead({ format: 'claimline/3' })).toMatchObject({ head: null, sourcePlaces: [] })
  })

  it('loses only the field that does not hold', () => {
    const checked = checkHead(rawDataset({ title: '', description: 5, updated: 'yesterday', licence: 'x' }))
    expect(faults(checked)).toEqual([
      'empty-text title',
      'wrong-type description "5"',
      'bad-date updated',
      'unknown-field licence license',
    ])
    expect(checked.head).toMatchObject({ title: '', description: '', updated: '', language: 'en' })
    expect(faults(checkHead({ format: 'claimline/1', actors: [], sources: [] }))).toEqual([
      'missing-field title string, object',
    ])
  })

  it('without its lists is read as if they were empty', () => {
    const checked = checkHead({ format: 'claimline/1', title: 'T', sources: {} })
    expect(faults(checked)).toEqual(['missing-field actors array', 'wrong-type sources array'])
    expect(checked.head).toMatchObject({ actors: [], sources: [] })
  })

  it('says nothing of events; that is asked apart', () => {
    expect(faults(checkHead(rawDataset({ events: 5 })))).toEqual([])
    expect(checkEventList(rawDataset({ events: 5 }))).toEqual([
      { kind: 'wrong-type', path: ['events'], value: 5, hint: 'array' },
    ])
    expect(checkEventList({})).toMatchObject([{ kind: 'missing-field' }])
    expect(checkEventList(rawDataset())).toEqual([])
    expect(checkEventList(null)).toEqual([])
  })
})

describe('actors', () => {
  it('that do not hold are left out by themselves', () => {
    const checked = withActors(actor({ name: undefined }), 5, actor({ id: 'b' }), actor({ id: 5 }))
    expect(faults(checked)).toEqual([
      'missing-field actors.0.name string',
      'wrong-type actors.1 object',
      'wrong-type actors.3.id "5"',
    ])
    expect(checked.head!.actors.map(({ id }) => id)).toEqual(['b'])
    expect([...checked.leftOutActors]).toEqual(['a'])
  })

  it('of one id: the first stays', () => {
    const checked = withActors(actor({}), actor({ name: 'B' }), actor({ name: '' }))
    expect(faults(checked)).toEqual(['duplicate-id actors.1.id', 'empty-text actors.2.name'])
    expect(checked.head!.actors).toMatchObject([{ name: 'A' }])
    expect(checked.leftOutActors.size).toBe(0)
  })

  it('may have ids that mean something to JavaScript', () => {
    const checked = withActors(
      actor({ id: '__proto__' }),
      actor({ id: 'constructor' }),
      actor({ id: 'toString', partOf: '__proto__' }),
    )
    expect(faults(checked)).toEqual([])
    expect(checked.head!.actors).toHaveLength(3)
  })

  it('should state a country, if only that there is none', () => {
    const unstated = { id: 'b', name: 'B' }
    expect(faults(withActors(actor({ country: null }), actor({ id: 'eu', country: 'EU' }), unstated))).toEqual([
      'actor-without-country actors.2',
    ])
    const odd = withActors(actor({ country: 'XX' }), actor({ id: 'b', country: 'tw' }))
    expect(faults(odd)).toEqual(['unknown-country actors.0.country', 'unknown-country actors.1.country TW'])
    expect(odd.head!.actors.map(({ country }) => country)).toEqual(['XX', 'tw'])
  })

  it('have no fields that nobody knows', () => {
    expect(faults(withActors(actor({ contry: 'TW' })))).toEqual(['unknown-field actors.0.contry country'])
  })

  it('lose a partOf that leads nowhere', () => {
    const checked = withActors(actor({ partOf: 'b' }), actor({ id: 'c', partOf: 'd' }), { id: 'd' })
    expect(faults(checked)).toEqual([
      'missing-field actors.2.name string',
      'unresolved-id actors.0.partOf',
      'left-out-reference actors.1.partOf',
    ])
    expect(checked.head!.actors).toEqual([
      expect.not.objectContaining({ partOf: 'b' }),
      expect.not.objectContaining({ partOf: 'd' }),
    ])
  })

  it('lose the first partOf of a cycle, and no other', () => {
    const part = (id: string, partOf: string) => actor({ id, partOf })
    const checked = withActors(
      part('tail', 'a'),
      part('a', 'b'),
      part('b', 'c'),
      part('c', 'a'),
      part('self', 'self'),
      part('late', 'c'),
    )
    expect(faults(checked)).toEqual(['part-of-cycle actors.1.partOf', 'part-of-cycle actors.4.partOf'])
    expect(checked.head!.actors.map(({ partOf }) => partOf)).toEqual(['a', undefined, 'c', 'a', undefined, 'c'])
  })

  it.skipIf(isMutation)('may form long chains', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      actor({ id: `a${index}`, partOf: `a${Math.min(index + 1, 19_999)}` }),
    )
    expect(faults(withActors(...chain))).toEqual(['part-of-cycle actors.19999.partOf'])
    expect(faults(withActors(...chain.toReversed()))).toEqual(['part-of-cycle actors.0.partOf'])
    const looped = chain.map((one, index) => (index === 19_999 ? { ...one, partOf: 'a19998' } : one))
    expect(faults(withActors(...looped))).toEqual(['part-of-cycle actors.19998.partOf'])
  })
})

describe('sources', () => {
  it('that do not hold are left out by themselves', () => {
    const checked = withSources(
      { id: 's', title: 'S', url: 'javascript:alert(1)' },
      { id: 't', title: 'T', published: 'Sept 2024' },
      { id: 'u', title: 'U' },
    )
    expect(faults(checked)).toEqual(['bad-url sources.0.url', 'bad-date sources.1.published 2024-09'])
    expect(checked.head!.sources.map(({ id }) => id)).toEqual(['u'])
    expect([...checked.leftOutSources]).toEqual(['s', 't'])
    expect(checked.sourcePlaces).toEqual([2])
  })

  it.each([
    'ftp://example.org',
    'www.example.org',
    '//example.org',
    ' https://example.org',
    'https://',
    'data:text/html,x',
    'xhttps://example.org',
  ])('have no url like %j', (url) => {
    expect(faults(withSources({ id: 's', title: 'S', url }))).toEqual(['bad-url sources.0.url'])
  })
})
