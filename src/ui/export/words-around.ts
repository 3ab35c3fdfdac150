/** The text and font around a picture, whichever perspective it shows. */
import type { Filter } from '../../engine/filter.ts'
import type { Words } from '../../i18n/words.ts'
import { DAY } from '../../model/dates/calendar.ts'
import { clausesOf } from '../../view/clauses.ts'
import type { OpenDataset } from '../context/dataset.ts'
import { clauseLabel } from '../events/clause-label.ts'
import { PICTURE_FONT } from './fonts-of.ts'

export const PICTURE_FAMILY = `'${PICTURE_FONT}', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif`

interface Around {
  readonly dataset: OpenDataset
  readonly words: Words
  /** Address at which the same view opens; `null` if the dataset exists only in this page. */
  readonly address: string | null
}

/** Returns the title, a line that names the filters (none without filters), and lines with source, licence and date. */
export function wordsAround({ dataset, words, address }: Around, filter: Filter) {
  const { t } = words
  const { summary } = dataset
  const clauses = clausesOf(filter).map((clause) => clauseLabel(clause, words, dataset))
  const endOfToday = (Math.floor(Date.now() / DAY) + 1) * DAY
  return {
    title: summary.title,
    filters: clauses.length > 0 ? [t.export.filters(clauses.join(' · '))] : [],
    foot: [
      t.export.source(address === null ? [summary.title] : [summary.title, address]),
      [
        ...(summary.license === '' ? [] : [t.export.license(summary.license)]),
        t.export.made(words.end(endOfToday)),
      ].join(' · '),
    ],
  }
}
