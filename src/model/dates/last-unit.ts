import { DAY, MINUTE } from './calendar.ts'
import type { Instant, Millis } from './time.ts'

/** The day that an instant is the end of, else the minute, else the millisecond: "before then" said as "by the end of it". */
export function lastUnitBefore(end: Instant): Millis {
  return [DAY, MINUTE].find((unit) => end % unit === 0) ?? 1
}
