/** The only way for a value into a statement. Every literal reads back on the server as exactly what it was made of. */
import { BEGINNING, END, type Instant } from '../../../model/dates/time.ts'

/** Throws for half a surrogate pair, which no text of the server can hold. */
export function text(value: string): string {
  if (!value.isWellFormed()) throw new RangeError('a text with half a character cannot be asked about')
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')}'`
}

/** For `IN`, `hasAny` and the like. The server gives an empty list no type: do not ask with one. */
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

/** To the last bit, whatever the server's parser of decimals makes of a number. */
export function float(value: number): string {
  const bytes = new Uint8Array(new Float64Array([value]).buffer)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `reinterpretAsFloat64(unhex('${hex}'))`
}

/** `BEGINNING` and `END` as the server's Int64 has them; what is stated lies between. */
const GREATEST = 2n ** 63n - 1n

/** A whole number of milliseconds, kept between the two where Int64 cannot hold it. */
export function instant(value: Instant): string {
  if (value <= BEGINNING) return `${-GREATEST}`
  if (value >= END) return `${GREATEST}`
  const exact = BigInt(value)
  return `${exact >= GREATEST ? GREATEST - 1n : exact <= -GREATEST ? 1n - GREATEST : exact}`
}

/** Whether the server can hold the instant. */
export function isStorable(value: Instant): boolean {
  return value <= BEGINNING || value >= END || Math.abs(value) < 2 ** 63
}
