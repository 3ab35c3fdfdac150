import { DAY, MINUTE } from './calendar.ts'
import type { Instant, Millis } from './time.ts'

/**
 * Returns the length of the unit that an instant ends: a day, else a minute, else a millisecond. So "before then" can
 * be written as "by the end of it".
 */
export function lastUnitBefore(end: Instant): Millis {
  return [DAY, MINUTE].find((unit) => end % unit === 0) ?? 1
}
