/**
 * Writes values as SQL literals, the only way for a value into a statement. Every literal reads back on the server as
 * exactly the same value.
 */
import { BEGINNING, END, type Instant } from '../../../model/dates/time.ts'

/** Throws for an unpaired surrogate, which no text of the server can hold. */
export function text(value: string): string {
  if (!value.isWellFormed()) throw new RangeError('a text with half a character cannot be asked about')
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')}'`
}

/** Writes a list for `IN`, `hasAny` and the like. Must not be empty, because the server gives an empty list no type. */
export function texts(values: Iterable<string>): string {
  return `[${Array.from(values, text).join(', ')}]`
}

export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`)
  return String(value)
}

export function wholes(values: Iterable<number>): string {
  return `[${Array.from(values, whole).join(', ')}]`
}

/** Writes a number exactly to the last bit, independent of the server's decimal parser. */
export function float(value: number): string {
  const bytes = new Uint8Array(new Float64Array([value]).buffer)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `reinterpretAsFloat64(unhex('${hex}'))`
}

/** Values of `BEGINNING` and `END` as the server's Int64; stated times lie between. */
const GREATEST = 2n ** 63n - 1n

/** Writes whole milliseconds, clamped to what Int64 can hold. */
export function instant(value: Instant): string {
  if (value <= BEGINNING) return `${-GREATEST}`
  if (value >= END) return `${GREATEST}`
  const exact = BigInt(value)
  return `${exact >= GREATEST ? GREATEST - 1n : exact <= -GREATEST ? 1n - GREATEST : exact}`
}

/** Returns whether the server can hold the instant. */
export function isStorable(value: Instant): boolean {
  return value <= BEGINNING || value >= END || Math.abs(value) < 2 ** 63
}
