/** The English words for bringing in a dataset of one's own. Apart, as few readers come by them. */
import type { TableField } from '../../model/mapping.ts'

export const table = {
  heading: 'What do the columns mean?',
  about: (name: string, rows: string) =>
    `“${name}” is a table of ${rows} rows. The meaning of its columns is a guess; correct what is wrong. Nothing is uploaded.`,
  columns: 'Meaning of the columns',
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
    byCountry: 'Country of the speaker or actor',
    against: 'Against whom',
    againstCountry: 'Country of the accused or target',
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
  dayOrder: 'Dates like 03/04/2024 can be read in two ways, and nothing in the table says which is meant. Which is it?',
  dayOrders: { 'day-first': 'The day first: 3 April', 'month-first': 'The month first: March 4' },
  type: 'Type of rows that state none',
  separator: 'Separator between values in one cell',
  separators: {
    '': 'nothing: one value',
    ';': 'semicolon ;',
    '|': 'bar |',
    ',': 'comma ,',
    '/': 'slash /',
    '\n': 'a new line',
  },
  encoding: 'The file is not UTF-8. Its encoding is',
  ownEncoding: 'the most likely encoding',
  hasHeaders: 'The first row holds the names of the columns',
  sample: 'The first rows',
  outcome: 'Result',
  kept: (kept: string, read: string) => `${kept} of ${read} rows become events.`,
  moreProblems: (count: string) => `and ${count} more`,
  mend: 'To correct rows that are left out, edit the table and open or paste it again. The choices made here are remembered for its columns.',
  lacks: {
    date: 'Choose the column that holds the date.',
    dayOrder: 'Say whether dates begin with the day or with the month.',
    events: 'With these choices, no row can become an event.',
  },
  open: 'Open as a timeline',
}

export const paste = {
  unsure: 'What was pasted does not look like a dataset or a table. Open it in place of what is shown?',
  label: 'JSON, rows copied from a spreadsheet, or the web address of a file',
  hint: 'Text is read in this browser and never uploaded; an address is fetched. Pasting anywhere on the page does the same.',
  open: 'Open',
  openAddress: 'Open this address',
}

export const unsaved = {
  heading: 'Open another dataset?',
  what: {
    mapping: 'Your choices about the columns of this table will be lost: this browser stores nothing for this page.',
    unkept:
      'This dataset could not be stored in this browser. You can return to it until this page is closed; after that, open its file again.',
  },
  stay: 'Stay here',
  leave: 'Open the other one',
}

export { table as enTable }
