import { describe, expect, it } from 'vitest'
import { PARTS } from '../../src/i18n/catalogues.ts'

/** Names of products, formats, keys, units and fields, which are written alike in every language. */
const LATIN =
  /Claimline|TimelineJS|STIX(?: 2\.1)?|CSL-JSON|BibTeX|JSON|NDJSON|CSV|TSV|SVG|PNG|PDF|XML|RTF|SQLite|Parquet|ClaimReview|GeoJSON|Excel|EDTF|UTF-\d+|UTC|ISO 3166(?:-1)?|Internet Archive|gzip|zip|https?(?::\/\/)?|\.xlsx?|\.ods|Ctrl(?: P)?|Esc(?:ape)?|Page (?:Up|Down)|Home|End|Enter|Shift|Alt|MB|⌘ P|\b[FNP]\b|`[^`]*`/g

/** Every text of a catalogue, with what a message makes of texts that hold no Latin letter. */
function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value)) for (const part of value) yield* textsOf(part, path)
  else if (typeof value === 'function') yield* textsMadeBy(value as (...given: unknown[]) => unknown, path)
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsOf(part, `${path}.${key}`)
}

function* textsMadeBy(message: (...given: unknown[]) => unknown, path: string) {
  const part = {
    counts: [2, 2, 2],
    answered: 1,
    noneFound: 1,
    notSought: 1,
    row: 3,
    column: '一',
    field: '一',
    value: '二',
  }
  for (const given of ['一', 2, part]) {
    try {
      yield* textsOf(message(given, ...Array.from({ length: 6 }, () => '一')), path)
    } catch {
      // Made for other things.
    }
  }
}

describe.each(['zh-Hant', 'zh-Hans'] as const)('the catalogue of %s', (language) => {
  it('holds no Latin word but names of products, formats, keys and fields', async () => {
    const parts = await Promise.all(Object.values(PARTS[language]).map((load) => load()))
    const texts = [...textsOf(parts, '')].filter(([path]) => !/\.(?:locale|direction)$/.test(path))
    expect(texts.length).toBeGreaterThan(900)
    const left = texts.filter(([, text]) => /[a-z]/i.test(text.replace(LATIN, '')))
    expect(left.filter(([, text]) => !/undefined|object/.test(text))).toEqual([])
  })

  it('ends its sentences with full-width marks', async () => {
    const parts = await Promise.all(Object.values(PARTS[language]).map((load) => load()))
    expect([...textsOf(parts, '')].filter(([, text]) => /\p{Script=Han}[,;:!?()]/u.test(text))).toEqual([])
  })
})
