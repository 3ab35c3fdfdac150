/** Conditions on columns of instants. The columns hold whole milliseconds; what they are compared with may lie between two. */
import { BEGINNING, END, type Instant, type Span } from '../../../model/dates/time.ts'
import { instant } from './literal.ts'

export function isBefore(column: string, value: Instant): string {
  return `${column} < ${instant(Math.ceil(value))}`
}

export function isAfter(column: string, value: Instant): string {
  return `${column} > ${instant(Math.floor(value))}`
}

/** Whether no beginning is stated, but an end: such an event counts where it ends (`countsFrom`). */
export const IS_OPEN = `starts = ${instant(BEGINNING)} AND ends != ${instant(END)}`

/** Whether an event may lie in the span. */
export function meets(span: Span): string {
  return `${isBefore('starts', span.end)} AND ${isAfter('ends', span.start)}`
}

/** Of conditions: all, and any. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '1' : conditions.map((one) => `(${one})`).join(' AND ')
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '0' : conditions.map((one) => `(${one})`).join(' OR ')
}
