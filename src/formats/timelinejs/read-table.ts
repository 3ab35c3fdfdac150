/**
 * Reads the spreadsheet of TimelineJS as CSV. `slides.ts` says what a row becomes; a row of type `title` gives the
 * dataset its title.
 */
import type { Format, Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { plainLine, plainText } from '../import/plain-text.ts'
import { addSlide, type Slide } from './slides.ts'
import { reportFault } from '../table/report-fault.ts'
import { readTable, type Row, type Table } from '../table/table.ts'
import { gather } from '../import/whole.ts'

const CERTAIN = 0.95

export const timelineJsTable: Format = {
  name: 'timelinejs-table',
  detect: (beginning) =>
    /^\s*"?year"?[,;\t]"?month"?[,;\t]/i.test(beginning) && /[,;\t]"?headline"?[,;\t]/i.test(beginning) ? CERTAIN : 0,
  async *read(blocks, _places, { name }) {
    const bytes = await gather(blocks)
    if (bytes instanceof Uint8Array) yield* readSlides(readTable(bytes, { headerRow: 1 }), name)
    else yield bytes
  },
}

function readSlides({ headers, rows }: Table, file: string): Iterable<Piece> {
  const maker = new DatasetBuilder(file, { date: 'Year', title: 'Headline', summary: 'Text', type: 'Group' })
  const columns = new Map(headers.map((header, index) => [header.toLowerCase(), index]))
  let number = 0
  for (const row of rows) {
    reportFault(maker, row, headers)
    const cell = (header: string) => (row.cells[columns.get(header) ?? -1] ?? '').trim()
    const type = cell('type').toLowerCase()
    if (type === 'title') {
      maker.title = plainLine(cell('headline')) || maker.title
      maker.description = plainText(cell('text'))
    } else if (type === 'era') maker.find('unused-value', { row: row.row }, { value: 'era' })
    else addSlide(maker, slideOf(cell, row), ++number, placeOf(row))
  }
  return maker.pieces()
}

function placeOf({ row }: Row) {
  return { row }
}

function slideOf(cell: (header: string) => string, { row }: Row): Slide {
  return {
    id: '',
    start: { year: cell('year'), month: cell('month'), day: cell('day'), time: cell('time') },
    end: { year: cell('end year'), month: cell('end month'), day: cell('end day'), time: cell('end time') },
    endPlace: { row, column: 'End Year' },
    displayDate: cell('display date'),
    headline: cell('headline'),
    text: cell('text'),
    group: cell('group'),
    media: cell('media'),
    credit: cell('media credit'),
    caption: cell('media caption'),
  }
}
