/** The fields that make several linked events of one row; they are chosen in a sentence (`LinkedSentence.tsx`). */
import type { TableField } from '../../model/mapping.ts'

export const LINKED_FIELDS: ReadonlySet<TableField> = new Set([
  'accused',
  'accusedCountry',
  'attackDate',
  'answerBy',
  'answerDate',
  'answer',
])
