import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES, type TimelineEvent } from '../../../src/model/event.ts'
import { upgradeEvent } from '../../../src/model/versions/upgrade.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'
import { readyEvent } from '../../../src/model/check/ready-event.ts'
import { skimEvent, type SkimmedEvent } from '../../../src/model/check/skim-event.ts'
import { isSoundText } from '../../../src/model/json/sound-text.ts'
import { EVENT_FIELDS, rawEvent } from '../sample.ts'
import type { Raw } from '../sample.ts'
import { runs } from '../../runs.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Skims an event that lies between others. */
function skim(json: string | Uint8Array): SkimmedEvent | null {
  const own = typeof json === 'string' ? encoder.encode(json) : json
  const bytes = Uint8Array.from([...encoder.encode('"},'), ...own, ...encoder.encode(',{"id":"')])
  return skimEvent(bytes, 3, 3 + own.length)
}

/** As an event of the model. */
function eventOf({ bytes, isAscii: _isAscii, status: _status, stances, ...event }: SkimmedEvent): TimelineEvent {
  const texts = (places: readonly number[]) =>
    Array.from({ length: places.length / 2 }, (_, at) =>
      decoder.decode(bytes.subarray(places[at * 2], places[at * 2 + 1])),
    )
  const [sought] = texts(event.responseSought)
  const stated = sought === undefined ? undefined : (JSON.parse(sought) as { until: string; where?: string[] })
  return {
    ...event,
    id: texts(event.id)[0]!,
    title: texts(event.title)[0]!,
    summary: texts(event.summary)[0] ?? '',
    by: texts(event.by),
    against: texts(event.against),
    about: texts(event.about),
    points: [],
    respondsTo: texts(event.respondsTo).map((id, at) => {
      const stance = STANCES[stances[at]!]
      return { event: id, ...(stance !== undefined && { stance }), points: [] }
    }),
    onBehalfOf: [],
    responseSought: stated && { until: parseDate(stated.until)!, where: stated.where ?? [] },
    tags: texts(event.tags),
    citations: texts(event.citations).map((source) => ({ source })),
  }
}

const PLAIN = { citations: [{ source: 'article' }] }
const plain = (change: Raw = {}) => JSON.stringify(rawEvent({ ...PLAIN, ...change }))

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  'é中😀',
  'a"b',
  '\u202e',
  '\ud800',
  5,
  true,
  {},
  [],
  ['a'],
  ['a', 'b'],
  ['a', 'a'],
  ['ab', 'a'],
  ['中', '文'],
  [1],
  Array.from({ length: 33 }, String),
  { source: 'a' },
  [{ source: 'a' }],
  [{ source: 'a' }, { source: '' }],
  [{ source: 'a', note: 'b' }],
  [{}],
  [{ event: 'a', stance: 'denies' }],
  [{ event: 'a' }, 'b'],
  [{ event: 'a', stance: 'denies' }, { event: 'a' }],
  [{ stance: 'denies', event: 'a' }],
  [{ event: 'a', points: ['1'] }],
  { until: '2024' },
  { until: '2024-09', where: ['a', 'a'] },
  { until: 'soon', where: [] },
  { where: ['a'], until: '2024' },
  'withdrawn',
  'admitted',
  'attack',
  'rebuttal',
  'accusation',
  'disputed',
  'high',
  '2024',
  '2024-09~',
  '2024/2023',
  '2024-02-03T10:20Z',
)
const field = fc.constantFrom(...EVENT_FIELDS, 'status', 'extra', '__proto__')
const written = fc
  .tuple(fc.array(fc.tuple(field, odd), { maxLength: 3 }), fc.nat(), fc.constantFrom('', '\t', '\r\n '))
  .map(([changes, shift, indent]) => {
    const fields = Object.entries({ ...rawEvent(PLAIN), ...Object.fromEntries(changes) })
    const turned = [...fields.slice(shift % fields.length), ...fields.slice(0, shift % fields.length)]
    return JSON.stringify(Object.fromEntries(turned), null, indent)
  })

function expectSame(json: string, skimmed: SkimmedEvent): void {
  expect(skimmed.isAscii).toBe(encoder.encode(json).length === json.length)
  expect(eventOf(skimmed)).toEqual(readyEvent(upgradeEvent(JSON.parse(json))))
}

describe('an event skimmed off its bytes', () => {
  it('is what the event is, where it is skimmed', () => {
    fc.assert(
      fc.property(written, (json) => {
        const skimmed = skim(json)
        if (skimmed) expectSame(json, skimmed)
      }),
      { numRuns: runs(500) },
    )
  })

  it('is what the event is, however its bytes were changed', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(...encoder.encode('"\\,:[]{} \n0a')))
    const edits = fc.array(fc.tuple(fc.nat(), byte), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(written, edits, (json, edits) => {
        const bytes = encoder.encode(json)
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte
        const skimmed = skim(bytes)
        if (skimmed) expectSame(decoder.decode(bytes), skimmed)
      }),
      { numRuns: runs(500) },
    )
  })

  it.each<[string, Raw]>([
    ['an accusation', {}],
    ['an attack', { type: 'attack', about: undefined, responseSought: undefined, attribution: 'disputed' }],
    ['an attack of version 1', { type: 'attack', about: undefined, responseSought: undefined, status: 'corroborated' }],
    ['a rebuttal', { type: 'rebuttal', responseSought: undefined, respondsTo: ['x', 'y'] }],
    [
      'a rebuttal with stances',
      { type: 'rebuttal', responseSought: undefined, respondsTo: [{ event: 'x', stance: 'declines' }, { event: 'y' }] },
    ],
    ['one for which an answer was sought, who knows where', { responseSought: { until: '2024-09' } }],
    ['an accusation of version 1', { status: 'disputed' }],
    ['one without anything that may be left out', { against: undefined, about: undefined, tags: undefined }],
    ['one with lists that are empty', { against: [], summary: '' }],
    ['one in any script', { title: 'Łódź — 網路攻擊 🕵️', tags: ['标签', '标'] }],
    ['one of many citations', { citations: [{ source: 'a' }, { source: 'b' }, { source: 'a' }] }],
    ['one at a time of day', { date: '2024-02-03T10:20+08:00' }],
  ])('is %s', (_name, change) => {
    for (const indent of [0, 2]) {
      const json = JSON.stringify(JSON.parse(plain(change)), null, indent)
      expectSame(json, skim(json)!)
      expectSame(` ${json}\r`, skim(` ${json}\r`)!)
    }
  })

  it.each([
    ['states what few do', JSON.stringify(rawEvent())],
    ['has escapes', plain({ title: 'a "b"' })],
    ['has a field twice', plain().replace('{', '{"id":"names-three",')],
    ['has a field that is none', plain({ colour: 'red' })],
    ['lacks its type', plain({ type: undefined })],
    ['lacks its date', plain({ date: undefined })],
    ['lacks its id', plain({ id: undefined })],
    ['has an empty title', plain({ title: '' })],
    ['has nobody speak', plain({ by: [] })],
    ['cites nothing', plain({ citations: [] })],
    ['has a date that is none', plain({ date: 'soon' })],
    ['has a number for a date', plain({ date: 2024 })],
    ['names one twice', plain({ tags: ['b', 'a', 'b'] })],
    ['names very many', plain({ tags: Array.from({ length: 33 }, String) })],
    ['is an attack about another', plain({ type: 'attack', responseSought: undefined })],
    ['is a rebuttal that sought a response', plain({ type: 'rebuttal' })],
    ['was withdrawn in version 1', plain({ status: 'withdrawn' })],
    ['is an accusation that happened', plain({ occurrence: 'admitted' })],
    ['has a stance that is none', plain({ respondsTo: [{ event: 'a', stance: 'shrugs' }] })],
    ['answers points', plain({ respondsTo: [{ event: 'a', points: ['1'] }] })],
    ['answers one twice', plain({ respondsTo: ['a', { event: 'a' }] })],
    ['sought a response until no date', plain({ responseSought: { until: 'now' } })],
    ['sought a response who knows when', plain({ responseSought: { where: [] } })],
    ['has text that is turned', plain({ title: 'abc\u202edef' })],
    ['has a list that is not ended', plain().replace('],"about"', ',"about"')],
    ['has a list that is none', plain({ by: 'mss' })],
    ['has a list of what are no texts', plain({ by: [1] })],
    ['has a list with more that are no texts', plain({ by: ['a', 1] })],
    ['has a citation that is none', plain({ citations: [{ source: 'a' }, 'b'] })],
    ['has citations that are not ended', plain().replace('"}]}', '"}}')],
    ['has a text that is not ended', plain().slice(0, -6)],
    ['has a line break in a text', plain({ title: 'a_b' }).replace('_', '\n')],
    ['is not ended', plain().slice(0, -1)],
    ['is ended twice', `${plain()}}`],
    ['is nothing', ''],
    ['is empty', '{}'],
    ['lacks a colon', plain().replace(':', ' ')],
    ['is a list', `[${plain()}]`],
    ['begins as one', '{"id'],
  ])('is left to others where it %s', (_name, json) => {
    expect(skim(json)).toBeNull()
  })
})

describe('bytes', () => {
  it('are text where a decoder takes them and nothing is turned', () => {
    const edges = [
      0, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xf7, 0xf8, 0xff,
    ]
    const ugly = fc.array(fc.constantFrom(...edges, 0x8f, 0x90, 0x9f, 0xa0, 0xad, 0xae), { maxLength: 6 })
    const text = fc.string({ unit: 'binary', maxLength: 4 }).map((text) => [...encoder.encode(text)])
    const turned = fc.constantFrom('\u202c', '\u202d', '\u202e', '\u202f').map((text) => [...encoder.encode(text)])
    fc.assert(
      fc.property(fc.oneof(ugly, text, fc.tuple(text, turned, ugly)), (parts) => {
        const bytes = Uint8Array.from(parts.flat())
        let isText = true
        try {
          isText = !/[\u202D\u202E]/.test(decoder.decode(bytes))
        } catch {
          isText = false
        }
        const among = Uint8Array.from([0xe2, ...bytes, 0x80])
        expect(isSoundText(among, 1, 1 + bytes.length)).toBe(isText)
      }),
      { numRuns: runs(5000) },
    )
  })
})
