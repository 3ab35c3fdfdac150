/** The English words for bringing in a dataset of one's own. Apart, as few readers come by them. */
import type { TableField } from '../model/mapping.ts'
import { plural } from './plural.ts'

export const enTable = {
  heading: 'What do the columns mean?',
  about: (name: string, rows: string) =>
    `“${name}” is a table of ${rows} rows. Its columns were guessed; change what is wrong. Nothing is sent anywhere.`,
  columns: 'Which column says what',
  noColumn: '— none —',
  nameless: (column: number) => `Column ${column}`,
  unused: 'not used',
  fields: {
    date: 'Date, or its beginning',
    end: 'End of the date',
    type: 'Accusation, attack or rebuttal',
    title: 'Title',
    summary: 'Summary',
    by: 'Who speaks or acts',
    against: 'Against whom',
    status: 'Status',
    tags: 'Tags',
    source: 'Title of the source',
    url: 'Address of the source',
    note: 'What the source says',
    id: 'Id',
    about: 'Ids of the attacks it is about',
    respondsTo: 'Ids of the statements it answers',
  } satisfies { readonly [F in TableField]: string },
  reading: 'How it is read',
  dayOrder: 'Dates like 03/04/2024 can be meant in two ways, and nothing in the table tells which. Which is it?',
  dayOrders: { 'day-first': 'The day first: 3 April', 'month-first': 'The month first: March 4' },
  type: 'Rows that do not say are',
  separator: 'Between several values of a cell',
  separators: {
    '': 'nothing: one value',
    ';': 'semicolon ;',
    '|': 'bar |',
    ',': 'comma ,',
    '/': 'slash /',
    '\n': 'a new line',
  },
  encoding: 'The file is not in UTF-8 but in',
  ownEncoding: 'the likeliest encoding',
  hasHeaders: 'The first row holds the names of the columns',
  sample: 'The first rows',
  outcome: 'What comes of it',
  kept: (kept: string, read: string) => `${kept} of ${read} rows become events.`,
  moreProblems: (count: string) => `and ${count} more`,
  lacks: {
    date: 'Choose the column that holds the date.',
    dayOrder: 'Say whether dates begin with the day or with the month.',
    events: 'No row can become an event like this.',
  },
  open: 'Open as a timeline',
}

export const enPaste = {
  label: 'JSON, rows copied from a spreadsheet, or the web address of a file',
  hint: 'Text is read here and sent nowhere; an address is fetched. Pasting anywhere on the page does the same.',
  open: 'Open',
  openAddress: 'Open this address',
}

export const enKeeping = {
  /** By what has become of it; `size` is the dataset's, `most` what is kept of one. */
  states: {
    keeping: () => 'Being kept in this browser…',
    kept: (size: string) => `Kept in this browser: ${size}.`,
    forgotten: () => 'No longer kept: it stays open until this page is closed.',
    full: (size: string) =>
      `Not kept: the browser has no room left for ${size}. It stays open until this page is closed.`,
    refused: () => 'Not kept: this browser keeps nothing here. It stays open until this page is closed.',
    'too-large': (size: string, most: string) =>
      `Not kept: ${size} is more than the ${most} that are kept of one. It stays open until this page is closed.`,
  },
  forget: 'Forget',
}

export const enLoss = {
  heading: 'Open another dataset?',
  what: {
    mapping: 'What was said about the columns of this table is not kept until the table is opened.',
    unkept:
      'This dataset could not be kept in this browser. It can be chosen again until this page is closed; after that it has to be opened anew.',
    elsewhere: '',
  },
  stay: 'Stay here',
  leave: 'Open the other one',
}

interface Told {
  readonly kept: number
  readonly leftOut: number
  readonly warnings: number
}

export const enReport = {
  /** `errors` that leave no event out are of the file around them. */
  summary({ kept, leftOut, warnings }: Told, errors: number, number: (count: number) => string): string {
    const events = (count: number) => plural('en', count, { one: '1 event', other: `${number(count)} events` })
    const parts = [
      leftOut > 0 && plural('en', leftOut, { one: '1 event was left out', other: `${events(leftOut)} were left out` }),
      leftOut === 0 && errors > 0 && plural('en', errors, { one: '1 problem', other: `${number(errors)} problems` }),
      warnings > 0 && plural('en', warnings, { one: '1 warning', other: `${number(warnings)} warnings` }),
    ].filter(Boolean)
    return parts.length > 0 ? `${parts.join(', ')}.` : `All ${events(kept)} were kept.`
  },
  show: 'Show what and why',
  heading: 'What came of the file',
  kept: (kept: string, read: string) => `${kept} of ${read} events were kept.`,
  more: (count: string) => `and ${count} more of this kind`,
  save: 'Download as a table',
  fileTitle: (title: string) => `${title} report`,
  counts: {
    read: (count: string) => `Events read: ${count}`,
    kept: (count: string) => `Events kept: ${count}`,
    leftOut: (count: string) => `Events left out: ${count}`,
  },
  columns: {
    severity: 'severity',
    kind: 'kind',
    what: 'what',
    file: 'file',
    row: 'row',
    column: 'column',
    line: 'line',
    character: 'character',
    path: 'path',
    event: 'event',
    value: 'value',
  },
}
