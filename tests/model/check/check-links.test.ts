import { describe, expect, it } from 'vitest'
import { readDataset } from '../../../src/model/check/read-dataset.ts'
import { rawDataset, rawEvent } from '../sample.ts'
import type { Raw } from '../sample.ts'

const cited = [{ source: 'page' }]
const attack = (id: string, change: Raw = {}): Raw => ({
  id,
  type: 'attack',
  date: '2024',
  title: id,
  by: ['cn'],
  citations: cited,
  ...change,
})
const accusation = (id: string, change: Raw = {}): Raw => ({ ...attack(id), type: 'accusation', ...change })
const rebuttal = (id: string, change: Raw = {}): Raw => ({ ...attack(id), type: 'rebuttal', ...change })

/** Reads a dataset of these events; sources that nobody cites, and the rules that are new in version 2, are not looked at here. */
function read(events: readonly unknown[], change: Raw = {}) {
  const { dataset, report } = readDataset(JSON.stringify(rawDataset({ format: 'claimline/1', events, ...change })))
  const issues = report.issues.filter(({ kind }) => kind !== 'uncited-source')
  return {
    kept: dataset!.events.map(({ id }) => id),
    events: dataset!.events,
    issues: issues.map(({ kind, path, hint }) => [kind, path, hint].filter(Boolean).join(' ')),
    report,
  }
}

describe('ids', () => {
  it('of two events: the first stays, and links lead to it', () => {
    const { kept, issues, events } = read([
      attack('a', { title: 'first' }),
      attack('a', { title: 'second' }),
      accusation('b', { about: ['a'] }),
    ])
    expect(kept).toEqual(['a', 'b'])
    expect(events[0]!.title).toBe('first')
    expect(issues).toEqual(['duplicate-id $.events[1].id'])
  })

  it('that lead nowhere leave the event out, with the nearest as a hint', () => {
    const { kept, issues } = read([
      rawEvent({
        by: ['icefcmo'],
        against: ['nobody'],
        about: ['campain'],
        respondsTo: ['x'],
        citations: [{ source: 'artikle' }],
      }),
      attack('campaign'),
    ])
    expect(kept).toEqual(['campaign'])
    expect(issues).toEqual([
      'unresolved-id $.events[0].by[0] icefcom',
      'unresolved-id $.events[0].against[0]',
      'unresolved-id $.events[0].about[0] campaign',
      'unresolved-id $.events[0].respondsTo[0]',
      'unresolved-id $.events[0].citations[0].source article',
    ])
  })

  it('have hints only in the first hundred issues, as those take long to find', () => {
    const { report } = read(Array.from({ length: 300 }, (_, index) => attack(`a${index}`, { by: ['icefcmo'] })))
    expect(report.counts['unresolved-id']).toBe(300)
    expect(report.issues.filter(({ hint }) => hint === 'icefcom')).toEqual(report.issues.slice(0, 100))
  })

  it('of the wrong type of event are dropped with a warning, and the event stays', () => {
    const { kept, issues, events } = read([
      attack('a'),
      accusation('b', { about: ['c'] }),
      rebuttal('c', { respondsTo: ['a'] }),
      accusation('d', { respondsTo: ['d'] }),
      accusation('e', { respondsTo: ['f'] }),
      rebuttal('f'),
    ])
    expect(kept).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(events.flatMap(({ about, respondsTo }) => [...about, ...respondsTo.map(({ event }) => event)])).toEqual([
      'f',
    ])
    expect(issues).toEqual([
      'wrong-target $.events[1].about[0] attack',
      'wrong-target $.events[2].respondsTo[0] accusation, rebuttal',
      'wrong-target $.events[3].respondsTo[0] accusation, rebuttal',
    ])
  })

  it('of what was left out are dropped instead of leaving out more', () => {
    const { kept, issues, events, report } = read([
      attack('bad date', { date: 'x' }),
      attack('bad actor', { by: ['nobody'] }),
      accusation('b', { about: ['bad date', 'good', 'bad actor'] }),
      rebuttal('c', { respondsTo: ['b'], about: ['bad actor'] }),
      attack('good'),
    ])
    expect(kept).toEqual(['b', 'c', 'good'])
    expect(events[0]!.about).toEqual(['good'])
    expect(events[1]).toMatchObject({ about: [], respondsTo: [{ event: 'b' }] })
    expect(issues.slice(2)).toEqual([
      'left-out-reference $.events[2].about[0]',
      'left-out-reference $.events[2].about[2]',
      'left-out-reference $.events[3].about[0]',
    ])
    expect(report).toMatchObject({ read: 5, kept: 3, leftOut: 2 })
    expect(report.issues.at(-2)).toMatchObject({ event: 'c', value: '"bad actor"' })
  })

  it('of an event that stands twice lead to the one that holds', () => {
    const { issues, events } = read([attack('a', { date: 'x' }), attack('a'), accusation('b', { about: ['a'] })])
    expect(issues).toEqual(['bad-date $.events[0].date'])
    expect(events[1]!.about).toEqual(['a'])
  })

  it('of actors and sources that were left out are dropped, unless none remains', () => {
    const actors = [{ id: 'cn', name: 'China', country: 'CN' }, { id: 'bad' }]
    const sources = [{ id: 'page', title: 'P' }, { id: 'worse' }]
    const { kept, issues, events } = read(
      [
        attack('a', { by: ['bad', 'cn'], against: ['bad'], citations: [{ source: 'worse' }, { source: 'page' }] }),
        attack('b', { by: ['bad'] }),
        attack('c', { citations: [{ source: 'worse' }] }),
        attack('d', { against: ['nobody'], by: ['bad', 'cn'] }),
      ],
      { actors, sources },
    )
    expect(kept).toEqual(['a'])
    expect(events[0]).toMatchObject({ by: ['cn'], against: [], citations: [{ source: 'page' }] })
    expect(issues).toEqual([
      'missing-field $.actors[1].name string',
      'missing-field $.sources[1].title string',
      'no-speaker $.events[1].by',
      'no-citation $.events[2].citations',
      'unresolved-id $.events[3].against[0]',
      'left-out-reference $.events[0].by[0]',
      'left-out-reference $.events[0].against[0]',
      'left-out-reference $.events[0].citations[0].source',
    ])
  })

  it('may mean something to JavaScript', () => {
    const { issues, kept } = read([
      attack('__proto__'),
      accusation('constructor', { about: ['__proto__'] }),
      rebuttal('toString', { respondsTo: ['constructor'] }),
    ])
    expect(issues).toEqual([])
    expect(kept).toHaveLength(3)
    expect(read([accusation('a', { respondsTo: ['hasOwnProperty'], by: ['valueOf'] })]).issues).toHaveLength(2)
  })
})

describe('the order of dates', () => {
  it('is doubted only where it is certainly wrong', () => {
    const order = (claim: string, answer: string) =>
      read([accusation('a', { date: claim }), rebuttal('b', { date: answer, respondsTo: ['a'] })]).issues
    expect(order('2024-09-23', '2024-09-22')).toEqual(['rebuttal-before-claim $.events[1].respondsTo[0]'])
    expect(order('2024-09', '2024-08')).toHaveLength(1)
    expect(order('2024-09-23', '2024-09-23')).toEqual([])
    expect(order('2024-09-23', '2024-09')).toEqual([])
    expect(order('2024', '2024-01-01')).toEqual([])
    expect(order('../2024', '2023')).toEqual([])
  })

  it('of an accusation and its attack is the other way round', () => {
    const order = (start: string, claim: string) =>
      read([attack('x', { date: start }), accusation('a', { date: claim, about: ['x'] })]).issues
    expect(order('2024-09-23', '2024-09-22')).toEqual(['accusation-before-attack $.events[1].about[0]'])
    expect(order('2024-09-23', '2024-09-23')).toEqual([])
    expect(order('2024-09/..', '2024-08-31')).toHaveLength(1)
    expect(order('2024-09/..', '2024-09-01')).toEqual([])
  })

  it('is not asked of a counter-accusation, of what a rebuttal is about, or of what was left out', () => {
    expect(read([accusation('a'), accusation('b', { date: '2023', respondsTo: ['a'] })]).issues).toEqual([])
    expect(read([attack('a'), rebuttal('b', { date: '2023', about: ['a'] })]).issues).toEqual([])
    expect(
      read([accusation('a', { by: ['nobody'] }), rebuttal('b', { date: '2023', respondsTo: ['a'] })]).issues,
    ).toEqual(['unresolved-id $.events[0].by[0]', 'left-out-reference $.events[1].respondsTo[0]'])
    expect(
      read([accusation('a', { date: 'x' }), rebuttal('b', { date: '2023', respondsTo: ['a'] })]).issues,
    ).toHaveLength(2)
  })
})

describe('quotes', () => {
  const quoting = (source: string, quote: Raw) => read([attack('a', { citations: [{ source, quote }] })]).issues

  it('are warned of if they are missing or ambiguous, and not if there is no text', () => {
    expect(quoting('article', { exact: 'named three' })).toEqual([])
    expect(quoting('article', { exact: 'named  three' })).toEqual([])
    expect(quoting('article', { exact: 'named four' })).toEqual(['quote-missing $.events[0].citations[0].quote'])
    expect(quoting('article', { exact: 'i' })).toEqual(['quote-ambiguous $.events[0].citations[0].quote'])
    expect(quoting('page', { exact: 'x' })).toEqual([])
  })
})

describe('sources that nobody cites', () => {
  const uncited = (events: unknown[], change: Raw = {}) =>
    readDataset(JSON.stringify(rawDataset({ events, ...change })))
      .report.issues.filter(({ kind }) => kind === 'uncited-source')
      .map(({ path, value }) => `${path} ${value}`)

  it('are warned of, at their place in the file', () => {
    expect(uncited([attack('a')])).toEqual(['$.sources[0] "article"'])
    expect(uncited([])).toHaveLength(2)
    expect(
      uncited([attack('a')], { sources: [{ id: 'bad' }, { id: 'page', title: 'P' }, { id: 'x', title: 'X' }] }),
    ).toEqual(['$.sources[2] "x"'])
  })

  it('are not those that an event cites that is left out for its links', () => {
    expect(uncited([attack('a', { by: ['nobody'], citations: [{ source: 'page' }, { source: 'article' }] })])).toEqual(
      [],
    )
  })
})
