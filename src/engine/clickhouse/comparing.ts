/** Conditions on columns of instants. The columns hold whole milliseconds; what they are compared with may lie between two. */
import type { Instant, Span } from '../../model/time.ts'
import { instant } from './literal.ts'

export function isBefore(column: string, value: Instant): string {
  return `${column} < ${instant(Math.ceil(value))}`
}

export function isAfter(column: string, value: Instant): string {
  return `${column} > ${instant(Math.floor(value))}`
}

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
