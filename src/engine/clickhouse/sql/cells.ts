/** Reads cells of the server's answers. Old servers write 64-bit numbers as text. */
import { BEGINNING, END } from '../../../model/dates/time.ts'

export type Cell = string | number | readonly Cell[]
export type Row = readonly Cell[]

export function numberOf(cell: Cell | undefined): number {
  return Number(cell)
}

export function textOf(cell: Cell | undefined): string {
  return String(cell)
}

export function textsOf(cell: Cell | undefined): readonly string[] {
  return cell as readonly string[]
}

/** Reads an instant or a length of time. */
export function timeOf(cell: Cell | undefined): number {
  const value = Number(cell)
  return value <= -(2 ** 63) ? BEGINNING : value >= 2 ** 63 ? END : value
}
