/** The English words for bringing in a dataset of one's own. Apart, as few readers come by them. */
import type { TableField } from '../../model/mapping.ts'

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
    month: 'Month, if the date above is a year',
    day: 'Day of that month',
    end: 'End of the date',
    endMonth: 'Month of the end',
    endDay: 'Day of the end',
    type: 'Accusation, attack or rebuttal',
    title: 'Title',
    summary: 'Summary',
    by: 'Who speaks or acts',
    byCountry: 'Country of who speaks or acts',
    against: 'Against whom',
    againstCountry: 'Country of whom it is against',
    status: 'Status',
    tags: 'Tags',
    source: 'Title of the source',
    url: 'Address of the source',
    note: 'What the source says',
    id: 'Id',
    about: 'Ids of the attacks it is about',
    respondsTo: 'Ids of the statements it answers',
    accused: 'Who is said to have done it',
    accusedCountry: 'Country of who is said to have done it',
    attackDate: 'Date of the deed',
    answerBy: 'Who answered',
    answerDate: 'Date of the answer',
    answer: 'What was answered',
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
  encoding: 'The file is written in',
  ownEncoding: 'the likeliest encoding',
  headerRow: 'The names of the columns stand in',
  headerRows: (row: string, beginning: string) => `row ${row}: ${beginning}`,
  noHeaderRow: 'no row',
  sample: 'The first rows',
  outcome: 'What comes of it',
  kept: (kept: string, read: string) => `${kept} of ${read} rows become events.`,
  moreProblems: (count: string) => `and ${count} more`,
  mend: 'Rows that are left out can be mended: open or paste the table again. What is said here is remembered for its columns.',
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

export const enLoss = {
  heading: 'Open another dataset?',
  what: {
    mapping: 'What was said about the columns of this table is lost then: this browser keeps nothing here.',
    unkept:
      'This dataset could not be kept in this browser. It can be chosen again until this page is closed; after that it has to be opened anew.',
  },
  stay: 'Stay here',
  leave: 'Open the other one',
}
