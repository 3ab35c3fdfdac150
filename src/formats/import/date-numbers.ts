/** Dates that are a single number: years, `YYYYMMDD`, days as spreadsheets count them, seconds since 1970. Used by `read-date.ts`. */
import { parseDate } from '../../model/dates/parse-date.ts'

export interface NumberDate {
  readonly date: string
  /** Of the day, `hh:mm:ss`, in no stated zone. */
  readonly time?: string
  readonly assumed?: 'serial' | 'epoch'
}

/** Days from 1899-12-30, so that spreadsheets since 1900-03-01 agree with it (ECMA-376 18.17.4.1). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
/** From 1954 to 2064: smaller numbers are years, larger ones no days that anyone states. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 60_000]
const [FIRST_EPOCH, LAST_EPOCH] = [100_000_000, 4_102_444_800]

export function isSerial(text: string): boolean {
  const number = Number(text)
  return /^\d{5}(?:\.\d+)?$/.test(text) && number >= FIRST_SERIAL && number < LAST_SERIAL
}

/** `null` for a number that states no date, or one of several. `isSerials`: the column holds days as spreadsheets count them. */
export function numberDate(text: string, isSerials: boolean, isRoc: boolean): NumberDate | null {
  if (isSerials) return isSerial(text) ? serialDate(Number(text)) : null
  const [, digits = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  // A fraction of seconds is lost on nobody; one of a year is no month.
  if (/[1-9]/.test(fraction) && digits.length < 9) return null
  return compactDate(digits, isRoc) ?? epochDate(digits)
}

function serialDate(serial: number): NumberDate {
  const [day, time] = new Date(SERIAL_ZERO + Math.round(serial * DAY)).toISOString().split(/[T.]/) as [string, string]
  return { date: day, ...(time !== '00:00:00' && { time }), assumed: 'serial' }
}

function compactDate(digits: string, isRoc: boolean): NumberDate | null {
  if (digits.length === 4) return isDay(digits)
  if (isRoc && (digits.length === 6 || digits.length === 7)) {
    return isDay(`${1911 + Number(digits.slice(0, -4))}-${digits.slice(-4, -2)}-${digits.slice(-2)}`)
  }
  if (!/^(?:1[0-9]|20|21)/.test(digits)) return null
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]
  // Six digits may be a day of a year of two digits, unless there is no such day.
  if (digits.length === 6) {
    const short = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`
    return isDay(short) === null ? isDay(`${year}-${month}`) : null
  }
  if (![8, 12, 14].includes(digits.length)) return null
  const found = isDay(`${year}-${month}-${day}`)
  const time = [digits.slice(8, 10), digits.slice(10, 12), digits.slice(12) || '00']
  if (found === null || digits.length === 8) return found
  return Number(time[0]) < 24 && Number(time[1]) < 60 && Number(time[2]) < 60
    ? { ...found, time: time.join(':') }
    : null
}

const isHour = (digits: string) =>
  isDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`) !== null && Number(digits.slice(8)) < 24

const isDay = (date: string): NumberDate | null => (parseDate(date) === null ? null : { date })

function epochDate(digits: string): NumberDate | null {
  // 2021030410 may be an hour of a day as well as a second.
  if (digits.length === 10 && isHour(digits)) return null
  const unit =
    digits.length <= 10
      ? 1
      : digits.length <= 13
        ? 1000
        : digits.length === 16
          ? 1_000_000
          : digits.length === 19
            ? 1_000_000_000
            : 0
  const seconds = Number(digits) / unit
  if (unit === 0 || digits.length < 9 || seconds < FIRST_EPOCH || seconds > LAST_EPOCH) return null
  return { date: new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z'), assumed: 'epoch' }
}
