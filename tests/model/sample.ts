/** A small dataset without any fault, as it stands in a file, to be spoilt in tests. */
import { BLANK_MAPPING, type TableMapping } from '../../src/model/mapping.ts'

export type Raw = Record<string, unknown>

/** Whatever an event may state. */
export const EVENT_FIELDS = [
  'id',
  'type',
  'date',
  'dateNote',
  'confidence',
  'title',
  'summary',
  'by',
  'against',
  'about',
  'points',
  'respondsTo',
  'onBehalfOf',
  'responseSought',
  'occurrence',
  'attribution',
  'withdrawn',
  'outcome',
  'tags',
  'citations',
] as const

export function rawEvent(change: Raw = {}): Raw {
  return {
    id: 'names-three',
    type: 'accusation',
    date: '2024-09-23',
    title: 'MSS names three',
    by: ['mss'],
    against: ['icefcom'],
    about: ['campaign'],
    responseSought: { until: '2026-11-30', where: ['Releases'] },
    tags: ['disinformation'],
    citations: [{ source: 'article', quote: { exact: 'named three' }, note: 'Names three officials.' }],
    ...change,
  }
}

export function rawDataset(change: Raw = {}): Raw {
  return {
    $schema: './schema/claimline-2.json',
    format: 'claimline/2',
    title: 'A sample',
    description: 'Three events',
    language: 'en',
    license: 'CC-BY-4.0',
    updated: '2026-11-23',
    actors: [
      { id: 'cn', name: 'China', country: 'CN', kind: 'state' },
      {
        id: 'mss',
        name: 'Ministry of State Security',
        names: { 'zh-Hans': '国家安全部' },
        country: 'CN',
        partOf: 'cn',
        aliases: ['MSS'],
      },
      { id: 'icefcom', name: 'ICEFCOM', country: 'TW' },
      { id: 'anonymous-64', name: 'Anonymous 64', country: null },
    ],
    sources: [
      {
        id: 'article',
        title: 'An article',
        publisher: 'A paper',
        published: '2024-09~',
        url: 'https://example.org/a',
        language: 'en',
        text: 'The ministry named three officials.',
      },
      { id: 'page', title: 'A page', published: null, url: 'HTTP://example.org' },
    ],
    events: [
      {
        id: 'campaign',
        type: 'attack',
        date: '2023-10~/2024-03~',
        title: 'A campaign',
        summary: 'Said to be.',
        by: ['anonymous-64'],
        against: ['cn'],
        confidence: 'medium',
        attribution: 'disputed',
        dateNote: 'Pages differ.',
        citations: [{ source: 'page' }],
      },
      rawEvent(),
      {
        id: 'dismisses',
        type: 'rebuttal',
        date: '2024-09-24',
        title: 'ICEFCOM dismisses',
        by: ['icefcom'],
        respondsTo: [{ event: 'names-three', stance: 'denies' }],
        about: ['campaign'],
        citations: [{ source: 'article', note: 'x' }],
      },
    ],
    ...change,
  }
}

/** What the columns of some table mean. */
export const MAPPING: TableMapping = {
  ...BLANK_MAPPING,
  columns: { date: 0, title: 2 },
  dayOrder: 'day-first',
  separator: ';',
  type: 'accusation',
}
