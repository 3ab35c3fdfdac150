import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEvent, checkSlowly } from '../../../src/model/check/check-event.ts'
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

describe('an event', () => {
  it('without a fault is as the file says, with its date understood', () => {
    const { event, findings, id } = checkEvent(rawEvent(), 0)
    expect(findings).toEqual([])
    expect(id).toBe('names-three')
    expect(event).toEqual({ ...rawEvent(), date: parseDate('2024-09-23'), summary: '', respondsTo: [] })
  })

  it('may leave out what is optional', () => {
    const raw = rawEvent(without('against', 'about', 'status', 'tags'))
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
    [{ title: ['x'] }, 'wrong-type title string'],
    [{ summary: null }, 'wrong-type summary string'],
    [{ dateNote: 1 }, 'wrong-type dateNote "1"'],
    [{ confidence: 'low' }, 'unknown-value confidence high, medium'],
    [{ status: 'confirmed' }, 'unknown-value status alleged, corroborated, admitted, disputed, withdrawn'],
    [{ status: null }, 'unknown-value status alleged, corroborated, admitted, disputed, withdrawn'],
    [{ by: [] }, 'no-speaker by'],
    [{ by: undefined }, 'no-speaker by array'],
    [{ by: 'mss' }, 'wrong-type by array'],
    [{ by: 5 }, 'wrong-type by array'],
    [{ by: [5] }, 'wrong-type by.0 "5"'],
    [{ against: [null] }, 'wrong-type against.0 string'],
    [{ about: {} }, 'wrong-type about array'],
    [{ respondsTo: [['x']] }, 'wrong-type respondsTo.0 string'],
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
    [{ type: 'rebuttal' }, 'misplaced-field status rebuttal'],
    [{ type: 'attack' }, 'misplaced-field about attack'],
    [{ type: 'attack', about: [], respondsTo: ['x'] }, 'misplaced-field respondsTo attack'],
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
    expect(checkEvent(rawEvent({ type: 'rebuttal' }), 0).event!.status).toBeUndefined()
    expect(checkEvent(rawEvent({ type: 'attack', respondsTo: ['x'] }), 0).event).toMatchObject({
      about: [],
      respondsTo: [],
      status: 'disputed',
    })
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
      'unknown-field colour',
      'unknown-field citations.1.page',
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
    'attack',
    'rebuttal',
    'accusation',
    'disputed',
    'high',
    '2024',
    '2024-09~',
    '2024/2023',
  )
  const field = fc.constantFrom(...EVENT_FIELDS, 'extra')

  it('gives what the schema gives, or leaves the event to it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(field, odd), { maxLength: 3 }), (changes) => {
        const raw = JSON.parse(JSON.stringify(rawEvent(Object.fromEntries(changes)))) as Raw
        const slow = checkSlowly(raw, ['events', 0])
        const ready = readyEvent(raw)
        if (ready) expect(slow).toEqual({ event: ready, findings: [], id: ready.id })
        else expect(slow.findings.length).toBeGreaterThan(0)
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
