import { describe, expect, it } from 'vitest'
import { citeInText } from '../../src/i18n/cite.ts'
import { createWords } from '../../src/i18n/words.ts'
import { bibliographyOf, type Cited } from '../../src/model/bibliography.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { bibtexOf } from '../../src/ui/share/bibtex.ts'

const { date: say, t } = createWords()

const cited = (date: string, published = '2024-09'): Cited => ({
  event: {
    id: 'acc-1',
    type: 'accusation',
    date: parseDate(date)!,
    title: 'Ministry {100%} accuses A & B 国家安全部',
    summary: '',
    by: ['mss'],
    against: [],
    about: [],
    points: [],
    respondsTo: [],
    onBehalfOf: [],
    tags: [],
    citations: [{ source: 'article' }],
  },
  sources: [
    {
      id: 'article',
      title: 'The article',
      publisher: 'The paper',
      published: parseDate(published),
      url: 'https://example.org/a_b?c=1&d=2',
      language: 'en',
      accessed: null,
      archived: [],
      hasText: true,
    },
    { id: 'leaflet', title: 'A leaflet', published: null, accessed: null, archived: [], hasText: false },
  ],
  dataset: { title: 'A dispute', language: 'en', updated: '2026-11-23' },
  address: 'https://example.org/?event=acc-1',
})

const issuedOf = (date: string) => {
  const [{ issued, note } = { issued: undefined, note: undefined }] = bibliographyOf(cited(date), say)
  return { issued, note }
}

describe('the bibliography of an event', () => {
  it('has the event as an entry of its dataset, and its sources, with what is stated and nothing else', () => {
    expect(bibliographyOf(cited('2024-09-23'), say)).toEqual([
      {
        id: 'acc-1',
        type: 'entry',
        title: 'Ministry {100%} accuses A & B 国家安全部',
        'container-title': 'A dispute',
        language: 'en',
        version: '2026-11-23',
        issued: { 'date-parts': [[2024, 9, 23]] },
        URL: 'https://example.org/?event=acc-1',
      },
      {
        id: 'article',
        type: 'webpage',
        title: 'The article',
        publisher: 'The paper',
        language: 'en',
        URL: 'https://example.org/a_b?c=1&d=2',
        issued: { 'date-parts': [[2024, 9]] },
      },
      { id: 'leaflet', type: 'document', title: 'A leaflet' },
    ])
  })

  it.each([
    ['2024', [2024]],
    ['2024-09', [2024, 9]],
    ['2024-09-23T23:30:00-08:00', [2024, 9, 23]],
  ])('is as precise about %s as it is stated, on its own clock', (date, parts) => {
    expect(issuedOf(date)).toEqual({ issued: { 'date-parts': [parts] }, note: undefined })
  })

  it.each(['2024-09~', '2024?', '2023-11/2024-04', '2024-09/..', '202X', '2024-21', '-0044-03-15', 'Y12000'])(
    'says %s in words, since parts would say more than is known',
    (date) => {
      const words = say(parseDate(date)!)
      expect(issuedOf(date)).toEqual({ issued: { literal: words }, note: words })
    },
  )

  it('names a source once that is cited twice', () => {
    const { sources, ...rest } = cited('2024')
    const items = bibliographyOf({ ...rest, sources: [...sources, ...sources] }, say)
    expect(items.map(({ id }) => id)).toEqual(['acc-1', 'article', 'leaflet'])
  })
})

describe('a citation in plain text', () => {
  it('names the event and its dataset, and every source on a line', () => {
    expect(citeInText(cited('2024-09~'), say, t).split('\n')).toEqual([
      '“Ministry {100%} accuses A & B 国家安全部” (accusation, about September 2024). In: A dispute, as of 2026-11-23. https://example.org/?event=acc-1',
      'Source: The paper, “The article”, September 2024, https://example.org/a_b?c=1&d=2',
      'Source: “A leaflet”',
    ])
  })
})

describe('a citation as BibTeX', () => {
  it('has an entry an item, keeps every script, and escapes what TeX would read', () => {
    const text = bibtexOf(bibliographyOf(cited('2024-09-23'), say))
    expect(text.match(/^@misc\{/gm)).toHaveLength(3)
    expect(text).toContain('国家安全部')
    expect(text).toContain(String.raw`\{100\%\}`)
    expect(text).toContain(String.raw`A} \& {B`)
    expect(text).toContain('year = {2024}')
    expect(text).toContain('https://example.org/a_b?c=1&d=2')
  })

  it('gives no year that the source does not state, but its words', () => {
    const text = bibtexOf(bibliographyOf(cited('2023-11~/2024-04~', '2024~'), say))
    expect(text).not.toContain('year =')
    expect(text).toContain('note = {about 2024}')
  })
})
