import { describe, expect, it } from 'vitest'
import { balanceLines } from '../../cli/print-balance.ts'
import { balanceOf, type SideBalance } from '../../src/model/balance.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'

type Raw = Record<string, unknown>

const ACTORS: readonly Raw[] = [
  { id: 'land', name: 'A land', kind: 'state', country: 'DE' },
  { id: 'office', name: 'Its office', kind: 'agency', country: 'DE', partOf: 'land' },
  { id: 'firm', name: 'A firm', kind: 'company', country: 'FR' },
  { id: 'minister', name: 'A minister', kind: 'person', country: 'FR' },
  { id: 'isle', name: 'An isle', kind: 'state', country: 'FR' },
  {
    id: 'band',
    name: 'A band',
    kind: 'group',
    country: null,
    attributions: [{ to: 'land', as: 'acts-for', by: ['charge'] }],
  },
  { id: 'nobody', name: 'Somebody', kind: 'group', country: null },
]

const SOURCES: readonly Raw[] = [
  { id: 'release', kind: 'first-hand', title: 'Its own page', language: 'fr', url: 'https://example.org/a' },
  { id: 'wire', kind: 'agency', title: 'A wire', language: 'en', url: 'https://example.org/b' },
  { id: 'paper', kind: 'report', title: 'A paper', language: 'de-DE', url: 'https://example.org/c' },
  { id: 'mirror', kind: 'copy', title: 'A mirror', original: 'wire', language: 'en', url: 'https://example.org/d' },
]

const cite = (source: string, change: Raw = {}) => ({ source, note: 'What it says.', ...change })
const event = (id: string, type: string, by: string, change: Raw = {}): Raw => ({
  id,
  type,
  date: '2024-05-01',
  title: id,
  by: [by],
  citations: [cite('paper')],
  ...change,
})

function balanceWith(...events: readonly Raw[]) {
  const charge = event('charge', 'accusation', 'isle', { against: ['band'], citations: [cite('release')] })
  const text = JSON.stringify({
    format: 'claimline/2',
    title: 'A sample',
    language: 'en',
    actors: ACTORS,
    sources: SOURCES,
    events: [charge, ...events],
  })
  const { dataset } = readDataset(text)
  return balanceOf(dataset!)
}

const sideOf = (side: string | null, ...events: readonly Raw[]): SideBalance =>
  balanceWith(...events).sides.find((one) => one.side === side)!

describe('the balance of a dataset', () => {
  it('counts statements by the countries of those who speak', () => {
    const said = event('said', 'rebuttal', 'office', { respondsTo: [{ event: 'charge', stance: 'denies' }] })
    const { sides } = balanceWith(said, event('more', 'accusation', 'firm', { against: ['land'] }))
    expect(sides.map(({ side, statements }) => [side, statements])).toEqual([
      ['FR', 2],
      ['DE', 1],
    ])
  })

  it('counts a copy as what it renders', () => {
    const copied = event('copied', 'accusation', 'land', {
      against: ['isle'],
      citations: [cite('wire'), cite('mirror')],
    })
    expect(sideOf('DE', copied)).toMatchObject({ statements: 1, firstHand: 0, onRecord: 1 })
    expect(sideOf('FR')).toMatchObject({ firstHand: 1, onRecord: 1 })
  })

  it('knows the language of a side, whatever its region or script', () => {
    const spoken = event('spoken', 'accusation', 'land', { against: ['isle'] })
    expect(sideOf('DE', spoken).inOwnLanguage).toBe(1)
    const foreign = event('foreign', 'accusation', 'land', { against: ['isle'], citations: [cite('wire')] })
    expect(sideOf('DE', foreign).inOwnLanguage).toBe(0)
  })

  it('counts a statement with a locator as one with a passage', () => {
    const led = event('led', 'accusation', 'land', {
      against: ['isle'],
      citations: [cite('paper', { locator: { start: 'a few' } })],
    })
    expect(sideOf('DE', led).withPassage).toBe(1)
    expect(sideOf('FR').withPassage).toBe(0)
  })

  it('tells accusations that were answered, sought, not sought and of nobody', () => {
    const to = (id: string, against: string, change: Raw = {}) =>
      event(id, 'accusation', 'firm', { against: [against], ...change })
    const answer = event('answer', 'rebuttal', 'office', { respondsTo: [{ event: 'charge', stance: 'declines' }] })
    const sought = to('sought', 'land', { responseSought: { until: '2024-06', where: ['papers'] } })
    const { accusations } = sideOf('FR', answer, sought, to('open', 'land'), to('idle', 'nobody'))
    expect(accusations).toEqual({ all: 4, answered: 1, sought: 1, notSought: 1, unanswerable: 1 })
  })

  it('counts stances of the accused only, and answers whose stance nobody coded', () => {
    const denies = event('denies', 'rebuttal', 'office', { respondsTo: [{ event: 'charge', stance: 'denies' }] })
    const bare = event('bare', 'rebuttal', 'land', { respondsTo: ['charge'] })
    const comment = event('comment', 'rebuttal', 'firm', { respondsTo: [{ event: 'charge', stance: 'disputes' }] })
    expect(sideOf('DE', denies, bare, comment).stances).toMatchObject({ denies: 1, uncoded: 1, disputes: 0 })
    expect(sideOf('FR', denies, bare, comment).stances.disputes).toBe(0)
  })

  it('keeps attacks of those only said to be of a side apart', () => {
    const attacks = [event('by band', 'attack', 'band'), event('by land', 'attack', 'land')]
    expect(sideOf('DE', ...attacks).attacks).toEqual({ all: 2, uncontested: 1, attributed: 1 })
  })

  it('counts each person once, whoever speaks', () => {
    const twice = [1, 2].map((number) => event(`${number}`, 'accusation', 'minister', { against: ['land'] }))
    expect(sideOf('FR', ...twice).people).toBe(1)
  })

  it('lists statements of governments that rest on newspapers alone', () => {
    const paper = event('by paper', 'accusation', 'office', { against: ['isle'] })
    const firm = event('by firm', 'accusation', 'firm', { against: ['land'] })
    expect(balanceWith(paper, firm).offRecord).toEqual(['by paper'])
  })
})

describe('a printed balance', () => {
  it('has shares of statements, and no shares of nothing', () => {
    const lines = balanceLines(balanceWith(event('by land', 'attack', 'land')))
    expect(lines).toContain('  FR: 1 statements, 0 attacks laid to it, 0 people named')
    expect(lines.join('\n')).toContain('first-hand 1 (100 %)')
    expect(lines.join('\n')).not.toContain('NaN')
  })

  it('says when every government is on record, else which statements are not', () => {
    expect(balanceLines(balanceWith()).at(-1)).toContain('every statement of a government')
    const paper = event('by paper', 'accusation', 'office', { against: ['isle'] })
    expect(balanceLines(balanceWith(paper)).slice(-2)).toEqual([
      '  statements of governments without a first-hand or agency source: 1',
      '    by paper',
    ])
  })
})
