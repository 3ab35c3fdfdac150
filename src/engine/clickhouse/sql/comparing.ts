/**
 * Builds conditions on columns of instants. The columns hold whole milliseconds; the compared value may lie between
 * two.
 */
import { BEGINNING, END, type Instant, type Span } from '../../../model/dates/time.ts'
import { instant } from './literal.ts'

export function isBefore(column: string, value: Instant): string {
  return `${column} < ${instant(Math.ceil(value))}`
}

export function isAfter(column: string, value: Instant): string {
  return `${column} > ${instant(Math.floor(value))}`
}

/**
 * Condition for an event with a stated end but no stated beginning: such an event counts where it ends (`countsFrom`).
 */
export const IS_OPEN = `starts = ${instant(BEGINNING)} AND ends != ${instant(END)}`

/** Condition for an event that may lie in the span. */
export function meets(span: Span): string {
  return `${isBefore('starts', span.end)} AND ${isAfter('ends', span.start)}`
}

/** Combines conditions: all of them, or any of them. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '1' : conditions.map((one) => `(${one})`).join(' AND ')
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '0' : conditions.map((one) => `(${one})`).join(' OR ')
}
