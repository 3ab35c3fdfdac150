/** `reportFault` says what the parser found wrong with a row; every reader of tables calls it for each row. */
import type { DatasetBuilder } from '../import/dataset-builder.ts'
import type { Row } from './parse-rows.ts'

const BROKEN = '\uFFFD'

export function reportFault(maker: DatasetBuilder, { row, fault, cells }: Row, headers: readonly string[]): void {
  if (fault !== undefined) maker.find(fault.kind, { row, column: headers[fault.column] ?? '' }, { value: fault.value })
  const broken = cells.findIndex((cell) => cell.includes(BROKEN))
  if (broken >= 0) maker.find('broken-text', { row, column: headers[broken] ?? '' }, { value: cells[broken] })
}
