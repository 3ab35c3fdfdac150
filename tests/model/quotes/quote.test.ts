import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuoteSelector } from '../../../src/model/event.ts'
import { MOST_PASSAGES, findQuote, quoteFinder } from '../../../src/model/quotes/quote.ts'

/** The state, and the words at each place. */
function find(text: string, selector: QuoteSelector): readonly [string, ...string[]] {
  const { state, passages } = findQuote(text, selector)
  return [state, ...passages.map(({ start, end }) => text.slice(start, end))]
}

describe('a quote', () => {
  it('that stands once is exact, whatever its context says', () => {
    expect(findQuote('one two three', { exact: 'two' })).toEqual({ state: 'exact', passages: [{ start: 4, end: 7 }] })
    expect(find('one two three', { exact: 'two', prefix: 'nine ' })).toEqual(['exact', 'two'])
    expect(find('whole', { exact: 'whole' })).toEqual(['exact', 'whole'])
  })

  it('that stands more than once is ambiguous, at every place', () => {
    expect(findQuote('one, one', { exact: 'one' })).toEqual({
      state: 'ambiguous',
      passages: [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
      ],
    })
    expect(find('aaa', { exact: 'aa' })).toEqual(['ambiguous', 'aa', 'aa'])
  })

  it('that stands once with its prefix and suffix is exact', () => {
    const text = 'red cat, blue cat, red dog'
    expect(findQuote(text, { exact: 'cat', prefix: 'blue ' }).passages).toEqual([{ start: 14, end: 17 }])
    expect(findQuote(text, { exact: 'red', suffix: ' dog' })).toEqual({
      state: 'exact',
      passages: [{ start: 19, end: 22 }],
    })
    expect(find(text, { exact: 'cat', prefix: 'green ' })).toEqual(['ambiguous', 'cat', 'cat'])
    expect(findQuote('a b a b a c', { exact: 'a', suffix: ' b' }).passages).toHaveLength(2)
  })

  it('that is nowhere is missing, as one without a text to look in', () => {
    expect(findQuote('one two', { exact: 'three' })).toEqual({ state: 'missing', passages: [] })
    expect(find('', { exact: 'three' })).toEqual(['missing'])
    expect(find('One', { exact: 'one' })).toEqual(['missing'])
    expect(find('a   b', { exact: ' \n ' })).toEqual(['missing'])
    expect(find('anything', { exact: '' })).toEqual(['missing'])
  })

  it.each([
    ['one\n  two', 'one two', 'one\n  two'],
    ['one two', 'one\u00a0two', 'one two'],
    ['one two', ' one two\n', 'one two'],
    ['he said “yes”', 'said "yes"', 'said “yes”'],
    ["it's", 'it’s', "it's"],
    ['«oui»', '“oui”', '«oui»'],
    ['他說「是」', '說“是”', '說「是」'],
    ['ＡＢＣ，１２３', 'ABC,123', 'ＡＢＣ，１２３'],
    ['ABC,123', 'ＡＢＣ，１２３', 'ABC,123'],
    ['ｶﾞｽ', 'ガス', 'ｶﾞｽ'],
    ['ガス｡', 'ガス。', 'ガス｡'],
    ['国家\n安全部', '国家安全部', '国家\n安全部'],
    ['国家安全部', '国家 安全部', '国家安全部'],
    ['，“国”', '，「国」', '，“国”'],
    ['国家， 安全', '国家,安全', '国家， 安全'],
    ['一。\n二', '一。二', '一。\n二'],
  ])('in %j found only by folding is moved: %j', (text, exact, words) => {
    expect(find(text, { exact })).toEqual(['moved', words])
  })

  it('keeps the space between words that are written with spaces', () => {
    expect(find('over all', { exact: 'overall' })).toEqual(['missing'])
    expect(find('国家 security', { exact: '国家security' })).toEqual(['missing'])
    expect(find('security 国家', { exact: 'security国家' })).toEqual(['missing'])
  })

  it('that only folding finds, and more than once, is ambiguous unless its context decides', () => {
    const text = 'x “a” y ‘a’'
    expect(find(text, { exact: '"a"' })).toEqual(['ambiguous', '“a”', '‘a’'])
    expect(find(text, { exact: '"a"', prefix: 'y  ' })).toEqual(['moved', '‘a’'])
    expect(find(text, { exact: '"a"', suffix: '\ny' })).toEqual(['moved', '“a”'])
    expect(find(text, { exact: ' "a" ', prefix: ' x', suffix: 'y ' })).toEqual(['moved', '“a”'])
    expect(find(text, { exact: '"a"', prefix: 'z' })).toEqual(['ambiguous', '“a”', '‘a’'])
  })

  it('is not anchored to what merely looks like it', () => {
    expect(find('café', { exact: 'cafe' })).toEqual(['missing'])
    expect(find('Вeijing', { exact: 'Beijing' })).toEqual(['missing'])
    expect(find('说', { exact: '說' })).toEqual(['missing'])
    expect(find('￣', { exact: ' \u0304' })).toEqual(['missing'])
  })

  it('never begins or ends inside a character', () => {
    expect(find('cafe\u0301', { exact: 'cafe' })).toEqual(['missing'])
    expect(find('cafe\u0301 cafe', { exact: 'cafe' })).toEqual(['exact', 'cafe'])
    expect(findQuote('cafe\u0301', { exact: '\u0301' }).state).toBe('missing')
    expect(find('😀', { exact: '\ud83d' })).toEqual(['missing'])
    expect(find('😀', { exact: '\ude00' })).toEqual(['missing'])
    expect(find('👩‍💻 👩', { exact: '👩' })).toEqual(['exact', '👩'])
    expect(findQuote('👩‍💻 👩', { exact: '👩' }).passages).toEqual([{ start: 6, end: 8 }])
    expect(find('👩‍💻', { exact: '💻' })).toEqual(['missing'])
    expect(find('👍🏽', { exact: '👍' })).toEqual(['missing'])
    expect(find('❤️', { exact: '❤' })).toEqual(['missing'])
    expect(find('👩‍💻!', { exact: '👩‍💻' })).toEqual(['exact', '👩‍💻'])
    expect(find('a\ud83db', { exact: '\ud83d' })).toEqual(['exact', '\ud83d'])
    expect(find('a\ude00b', { exact: '\ude00' })).toEqual(['exact', '\ude00'])
    expect(find('𠀀國', { exact: '國' })).toEqual(['exact', '國'])
    expect(find('ｶﾞ ｶ', { exact: 'カ' })).toEqual(['moved', 'ｶ'])
    expect(find('ｶ x', { exact: 'ﾞ x', prefix: 'ｶ' })).toEqual(['missing'])
  })

  it('of a few letters gives at most so many places', () => {
    expect(findQuote('a'.repeat(5000), { exact: 'a' }).passages).toHaveLength(MOST_PASSAGES)
    expect(findQuote('e\u0301'.repeat(5000) + 'e', { exact: 'e' })).toEqual({
      state: 'exact',
      passages: [{ start: 10_000, end: 10_001 }],
    })
  })

  it('takes linear time on a text that is made to take longer', () => {
    const text = 'a'.repeat(20_000)
    expect(findQuote(text, { exact: `${'a'.repeat(10_000)}b` }).state).toBe('missing')
    expect(findQuote(text, { exact: 'a', prefix: `b${'a'.repeat(20_000)}` }).state).toBe('ambiguous')
  })

  it('that is cut out of a text is found there', () => {
    const unit = fc.constantFrom(...'ab “”"\n\u00a0国，ｶﾞ', '😀', 'e\u0301', '👩‍💻')
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (units, a, b) => {
        const [from, to] = [a % units.length, b % units.length].sort((x, y) => x - y) as [number, number]
        const before = units.slice(0, from).join('')
        const exact = units.slice(from, to + 1).join('')
        const after = units.slice(to + 1).join('')
        const text = before + exact + after
        const place = { start: before.length, end: before.length + exact.length }
        const plain = findQuote(text, { exact })
        expect(plain.passages).toContainEqual(place)
        expect(plain.state).toBe(plain.passages.length === 1 ? 'exact' : 'ambiguous')
        expect(findQuote(text, { exact, prefix: `\u0001${before}`, suffix: after }).state).not.toBe('missing')
        const framed = findQuote(`\u0001${text}\u0002`, { exact, prefix: `\u0001${before}`, suffix: `${after}\u0002` })
        expect(framed).toEqual({ state: 'exact', passages: [{ start: place.start + 1, end: place.end + 1 }] })
      }),
    )
  })

  it('with its white space, marks and widths changed is still found where it was', () => {
    const swap = (text: string) =>
      text.replaceAll(' ', '\n\t').replaceAll('"', '”').replaceAll(',', '，').replaceAll('a', 'ａ')
    const unit = fc.constantFrom(...'abc ",.')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), fc.string({ unit, maxLength: 6 }), (around, inner) => {
        const exact = `x${inner}y`
        const { state, passages } = findQuote(`${around}${exact}${around}`, { exact: swap(exact) })
        expect(state).toBe(swap(exact) === exact ? 'exact' : 'moved')
        expect(passages).toEqual([{ start: around.length, end: around.length + exact.length }])
      }),
    )
  })

  it('is looked for in a text that is prepared once', () => {
    const find = quoteFinder('one “two” one')
    expect([find({ exact: 'one' }).state, find({ exact: '"two"' }).state, find({ exact: '“two”' }).state]).toEqual([
      'ambiguous',
      'moved',
      'exact',
    ])
  })
})

describe('a quote that is written otherwise', () => {
  const TEXT = `${'국가안전부가 발표했다. Bộ Công an nói. Café société.'.normalize('NFD')} The o\ufb03ce \ufb01led a com\u00adplaint about the govern\u00adment \u2014 \u201cat once\u201d. 2024\u201309\u201323\u2026 The group re\u2010joined.`

  it.each([
    ['composed', '국가안전부가 발표했다'],
    ['composed', 'Bộ Công an nói'],
    ['composed', 'Café société'],
    ['without ligatures', 'The office filed'],
    ['without soft hyphens', 'a complaint about the government'],
    ['with another dash and other marks', 'government - "at once"'],
    ['with dots for an ellipsis', '2024-09-23...'],
    ['with a zero width', 'The\u200b group'],
    ['with a plain hyphen', 'group re-joined'],
  ])('%s, is found as moved: %s', (_how, exact) => {
    expect(findQuote(TEXT, { exact }).state).toBe('moved')
    expect(findQuote(exact, { exact: exact.normalize('NFD') }).state).toMatch(/^(?:exact|moved)$/)
  })

  it('covers whole characters of the text as it is', () => {
    expect(find('a cafe\u0301 b', { exact: 'caf\u00e9' })).toEqual(['moved', 'cafe\u0301'])
    expect(find('so\u2026 no', { exact: 'so...' })).toEqual(['moved', 'so\u2026'])
    expect(findQuote('cafe\u0301', { exact: 'cafe' }).state).toBe('missing')
    expect(findQuote('so\u2026', { exact: 'so..' }).state).toBe('missing')
  })
})
