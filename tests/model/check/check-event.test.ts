import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEvent, checkSlowly } from '../../../src/model/check/check-event.ts'
import { STANCES } from '../../../src/model/event.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'
import { readyEvent } from '../../../src/model/check/ready-event.ts'
import { EVENT_FIELDS, rawEvent } from '../sample.ts'
import type { Raw } from '../sample.ts'

/** Kind, path within the event and hint of every finding. */
function faults(change: Raw): string[] {
  return checkEvent(rawEvent(change), 3).findings.map(({ kind, path, hint }) => {
    expect(path.slice(0, 2)).toEqual(['events', 3])
    return [kind, path.slice(2).join('.'), hint].filter(Boolean).join(' ')
  })
}

const without = (...fields: string[]): Raw => Object.fromEntries(fields.map((field) => [field, undefined]))

describe('a status of version 1', () => {
  const withdrawnOf = (type: string, status: string) =>
    checkEvent({ id: 'e', type, date: '2024', title: 'T', by: ['a'], citations: [{ source: 's' }], status }, 0).event
      ?.withdrawn?.edtf

  it('that says withdrawn stays with an accusation and with a rebuttal, its date unknown', () => {
    expect(withdrawnOf('accusation', 'withdrawn')).toBe('../..')
    expect(withdrawnOf('rebuttal', 'withdrawn')).toBe('../..')
    expect(withdrawnOf('rebuttal', 'disputed')).toBeUndefined()
    expect(withdrawnOf('attack', 'withdrawn')).toBeUndefined()
  })
})

describe('an event', () => {
  it('without a fault is as the file says, with its date understood', () => {
    const { event, findings, id } = checkEvent(rawEvent(), 0)
    expect(findings).toEqual([])
    expect(id).toBe('names-three')
    expect(event).toEqual({
      ...rawEvent(),
      date: parseDate('2024-09-23'),
      summary: '',
      points: [],
      respondsTo: [],
      onBehalfOf: [],
      responseSought: { until: parseDate('2026-11-30'), where: ['Releases'] },
    })
  })

  it('may leave out what is optional', () => {
    const raw = rawEvent(without('against', 'about', 'responseSought', 'tags'))
    expect(checkEvent(JSON.parse(JSON.stringify(raw)), 0)).toMatchObject({
      findings: [],
      event: { summary: '', against: [], about: [], respondsTo: [], tags: [] },
    })
  })

  it.each<[Raw, string]>([
    [{ type: 'attck' }, 'unknown-value type accusation, attack, rebuttal'],
    [{ type: undefined }, 'missing-field type accusation, attack, rebuttal'],
    [{ date: 'Sept 2024' }, 'bad-date date 2024-09'],
    [{ date: 'whenever' }, 'bad-date date'],
    [{ date: 2024 }, 'wrong-type date "2024"'],
    [{ date: null }, 'wrong-type date string'],
    [{ date: undefined }, 'missing-field date string'],
    [{ id: 5 }, 'wrong-type id "5"'],
    [{ id: '' }, 'empty-text id'],
    [{ id: undefined }, 'missing-field id string'],
    [{ title: '' }, 'empty-text title'],
    [{ title: ['x'] }, 'wrong-type title string, object'],
    [{ summary: null }, 'wrong-type summary string, object'],
    [{ dateNote: 1 }, 'wrong-type dateNote "1"'],
    [{ confidence: 'low' }, 'unknown-value confidence high, medium'],
    [{ status: 'confirmed' }, 'unknown-value occurrence alleged, disputed, corroborated, admitted'],
    [{ occurrence: 'confirmed' }, 'unknown-value occurrence alleged, disputed, corroborated, admitted'],
    [{ attribution: null }, 'unknown-value attribution alleged, disputed, corroborated, admitted'],
    [{ title: {} }, 'empty-text title'],
    [{ title: { en: 5 } }, 'wrong-type title.en "5"'],
    [{ title: { en: '' } }, 'empty-text title.en'],
    [{ respondsTo: [{ event: 'a', stance: 'shrugs' }] }, `unknown-value respondsTo.0.stance ${STANCES.join(', ')}`],
    [{ respondsTo: [{ stance: 'denies' }] }, 'missing-field respondsTo.0.event string'],
    [{ respondsTo: [{ event: 'a', points: ['1', 2] }] }, 'wrong-type respondsTo.0.points.1 "2"'],
    [{ responseSought: {} }, 'missing-field responseSought.until string'],
    [{ responseSought: { until: 'now' } }, 'bad-date responseSought.until'],
    [{ withdrawn: 'once' }, 'bad-date withdrawn'],
    [{ points: [{ id: '1' }] }, 'missing-field points.0.text string, object'],
    [{ points: [{ id: '', text: 'x' }] }, 'empty-text points.0.id'],
    [{ points: [{ id: '1', text: 'x', about: 'a' }] }, 'wrong-type points.0.about array'],
    [{ outcome: { kind: 'won' } }, 'unknown-value outcome.kind pending, dropped, acquitted, convicted'],
    [
      { citations: [{ source: 'a', locator: { start: 'x'.repeat(41) } }] },
      'locator-too-long citations.0.locator.start',
    ],
    [
      { citations: [{ source: 'a', locator: { start: 'x', end: 'a b c d e f g h i j k l m' } }] },
      'locator-too-long citations.0.locator.end',
    ],
    [{ citations: [{ source: 'a', locator: {} }] }, 'missing-field citations.0.locator.start string'],
    [
      { citations: [{ source: 'a', quote: { exact: 'x', translation: { text: 'y' } } }] },
      'missing-field citations.0.quote.translation.language string',
    ],
    [{ by: [] }, 'no-speaker by'],
    [{ by: undefined }, 'no-speaker by array'],
    [{ by: 'mss' }, 'wrong-type by array'],
    [{ by: 5 }, 'wrong-type by array'],
    [{ by: [5] }, 'wrong-type by.0 "5"'],
    [{ against: [null] }, 'wrong-type against.0 string'],
    [{ about: {} }, 'wrong-type about array'],
    [{ respondsTo: [['x']] }, 'wrong-type respondsTo.0 string, object'],
    [{ tags: [true] }, 'wrong-type tags.0 string'],
    [{ citations: [] }, 'no-citation citations'],
    [{ citations: undefined }, 'no-citation citations array'],
    [{ citations: {} }, 'wrong-type citations array'],
    [{ citations: ['article'] }, 'wrong-type citations.0 object'],
    [{ citations: [{}] }, 'missing-field citations.0.source string'],
    [{ citations: [{ source: 1 }] }, 'wrong-type citations.0.source "1"'],
    [{ citations: [{ source: 'a', note: 1 }] }, 'wrong-type citations.0.note "1"'],
    [{ citations: [{ source: 'a', quote: 'x' }] }, 'wrong-type citations.0.quote object'],
    [{ citations: [{ source: 'a', quote: null }] }, 'wrong-type citations.0.quote object'],
    [{ citations: [{ source: 'a', quote: {} }] }, 'missing-field citations.0.quote.exact string'],
    [{ citations: [{ source: 'a', quote: { exact: '' } }] }, 'empty-text citations.0.quote.exact'],
    [{ citations: [{ source: 'a', quote: { exact: 'x', prefix: 1 } }] }, 'wrong-type citations.0.quote.prefix "1"'],
    [{ citations: [{ source: 'a', quote: { exact: 'x', suffix: [] } }] }, 'wrong-type citations.0.quote.suffix string'],
  ])('with %j is left out', (change, fault) => {
    expect(faults(change)).toEqual([fault])
    expect(checkEvent(rawEvent(change), 3).event).toBeNull()
  })

  it('reports every fault at once, with the value and the id', () => {
    expect(checkEvent(rawEvent({ type: 'x', date: 'y' }), 3).findings).toEqual([
      {
        kind: 'unknown-value',
        path: ['events', 3, 'type'],
        value: 'x',
        hint: 'accusation, attack, rebuttal',
        event: 'names-three',
      },
      { kind: 'bad-date', path: ['events', 3, 'date'], value: 'y', event: 'names-three' },
    ])
  })

  it('that is no object is left out', () => {
    for (const raw of [null, 5, 'x', []]) {
      const { event, findings, id } = checkEvent(raw, 0)
      expect([event, id, findings.map(({ kind }) => kind)]).toEqual([null, null, ['wrong-type']])
    }
    expect(checkEvent(undefined, 0).findings).toMatchObject([{ kind: 'missing-field' }])
  })

  it('that is left out still has the id by which others may know it', () => {
    expect(checkEvent(rawEvent({ date: 'x' }), 0).id).toBe('names-three')
    expect(checkEvent(rawEvent({ id: '' }), 0).id).toBeNull()
    expect(checkEvent(rawEvent({ id: 5 }), 0).id).toBeNull()
  })

  it.each<[Raw, string]>([
    [{ colour: 'red' }, 'unknown-field colour'],
    [{ titel: 'x' }, 'unknown-field titel title'],
    [JSON.parse('{"__proto__": 1}') as Raw, 'unknown-field __proto__'],
    [{ constructor: 1 }, 'unknown-field constructor'],
    [{ citations: [{ source: 'a', page: 5 }] }, 'unknown-field citations.0.page'],
    [{ citations: [{ source: 'a', quote: { exact: 'x', start: 5 } }] }, 'unknown-field citations.0.quote.start'],
    [{ type: 'rebuttal' }, 'misplaced-field responseSought rebuttal'],
    [{ type: 'attack', responseSought: undefined }, 'misplaced-field about attack'],
    [{ type: 'attack', responseSought: undefined, about: [], respondsTo: ['x'] }, 'misplaced-field respondsTo attack'],
    [{ attribution: 'disputed' }, 'misplaced-field attribution accusation'],
    [
      { type: 'rebuttal', responseSought: undefined, points: [{ id: '1', text: 'x' }] },
      'misplaced-field points rebuttal',
    ],
    [{ respondsTo: ['a', { event: 'a', stance: 'denies' }] }, 'repeated-value respondsTo.1'],
    [{ points: [{ id: '1', text: 'x', abuot: [] }] }, 'unknown-field points.0.abuot about'],
    [{ respondsTo: [{ event: 'a', stanze: 'denies' }] }, 'unknown-field respondsTo.0.stanze stance'],
    [{ citations: [{ source: 'a', locator: { start: 'x', stop: 'y' } }] }, 'unknown-field citations.0.locator.stop'],
    [{ by: ['mss', 'cn', 'mss'] }, 'repeated-value by.2'],
    [{ tags: ['a', 'a'] }, 'repeated-value tags.1'],
  ])('with %j is kept with a warning', (change, warning) => {
    // A spread would set the prototype.
    const raw = Object.defineProperties(rawEvent(), Object.getOwnPropertyDescriptors(change))
    const { event, findings } = checkEvent(raw, 0)
    expect(event).not.toBeNull()
    expect(
      findings.map(({ kind, path, hint }) => [kind, path.slice(2).join('.'), hint].filter(Boolean).join(' ')),
    ).toEqual([warning])
    expect(findings[0]!.event).toBe('names-three')
  })

  it('loses what is misplaced, repeated or unknown', () => {
    expect(checkEvent(rawEvent({ type: 'rebuttal' }), 0).event!.responseSought).toBeUndefined()
    expect(checkEvent(rawEvent({ type: 'attack', respondsTo: ['x'], attribution: 'disputed' }), 0).event).toMatchObject(
      {
        about: [],
        respondsTo: [],
        attribution: 'disputed',
      },
    )
    expect(checkEvent(rawEvent({ by: ['mss', 'cn', 'mss'] }), 0).event!.by).toEqual(['mss', 'cn'])
    expect(checkEvent(rawEvent({ colour: 'red' }), 0).event).not.toHaveProperty('colour')
  })

  it('may name many', () => {
    const many = Array.from({ length: 50 }, (_, index) => `actor-${index}`)
    expect(checkEvent(rawEvent({ against: many }), 0)).toMatchObject({ findings: [], event: { against: many } })
    expect(faults({ against: [...many, 'actor-0'] })).toEqual(['repeated-value against.50'])
  })

  it('with warnings and errors has both', () => {
    expect(faults({ date: 'x', colour: 'red', citations: [5, { source: 'a', page: 1 }] })).toEqual([
      'bad-date date',
      'wrong-type citations.0 object',
      'unknown-field citations.1.page',
      'unknown-field colour',
    ])
    expect(faults({ citations: 5, colour: 'red' })).toEqual(['wrong-type citations array', 'unknown-field colour'])
  })
})

describe('the short cut', () => {
  const odd = fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'x',
    5,
    true,
    [],
    ['a'],
    ['a', 'a'],
    [1],
    {},
    { source: 'a' },
    [{ source: 'a' }],
    [{ source: 'a', quote: { exact: 'q' } }],
    [{ source: 'a', quote: {} }],
    [{ source: 'a', note: 1 }],
    [{ quote: null }],
    [{ event: 'a', stance: 'denies', points: ['1'] }],
    [{ event: 'a' }, 'a'],
    [{ event: 'a', stance: 'shrugs' }],
    { until: '2024', where: ['a'] },
    { until: '2024', where: [1] },
    { en: 'a', fr: 'b' },
    'denies',
    'admitted',
    'attack',
    'rebuttal',
    'accusation',
    'disputed',
    'high',
    '2024',
    '2024-09~',
    '2024/2023',
  )
  /** What the short cut leaves to the schema. */
  const RARE = ['points', 'outcome', 'withdrawn', 'onBehalfOf']
  const field = fc.constantFrom(...EVENT_FIELDS, 'extra')

  it('gives what the schema gives, or leaves the event to it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(field, odd), { maxLength: 3 }), (changes) => {
        const raw = JSON.parse(JSON.stringify(rawEvent(Object.fromEntries(changes)))) as Raw
        const slow = checkSlowly(raw, ['events', 0])
        const ready = readyEvent(raw)
        if (ready) expect(slow).toEqual({ event: ready, findings: [], id: ready.id })
        else expect(slow.findings.length + RARE.filter((name) => raw[name] !== undefined).length).toBeGreaterThan(0)
      }),
    )
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(checkEvent(raw, 0).findings.length).toBeGreaterThan(0)
      }),
    )
  })
})
