import { useEffect, useRef } from 'react'
import { DAY } from '../../model/dates/calendar.ts'
import type { Instant } from '../../model/dates/time.ts'
import type { AsOfScale } from '../../view/as-of.ts'
import { useWords } from '../context/words.ts'

interface DayFieldProps {
  readonly asOf: Instant
  readonly scale: AsOfScale
  readonly onChange: (asOf: Instant) => void
}

/** Field for the day, or minute, whose end "as of" is. Accepts only complete dates within the dataset. */
export function DayField({ asOf, scale, onChange }: DayFieldProps) {
  const { t } = useWords()
  const { unit } = scale
  const field = useRef<HTMLInputElement>(null)
  const written = (end: Instant) => writtenDay(end - unit, unit === DAY)
  const now = written(asOf)
  // The field keeps its own text while one types: half a date is none.
  useEffect(() => {
    if (field.current && field.current.value !== now) field.current.value = now
  }, [now])
  return (
    <input
      ref={field}
      type={unit === DAY ? 'date' : 'datetime-local'}
      aria-label={unit === DAY ? t.asOf.day : t.asOf.minute}
      min={written(scale.first)}
      max={written(scale.last)}
      defaultValue={now}
      onInput={({ currentTarget }) => {
        const start = currentTarget.validity.valid ? Date.parse(asUtc(currentTarget.value)) : Number.NaN
        if (!Number.isNaN(start)) onChange(start + unit)
      }}
      onBlur={({ currentTarget }) => {
        currentTarget.value = now
      }}
    />
  )
}

/** Formats an instant for the input; empty for years that inputs do not support, before 1 or after 9999. */
function writtenDay(start: Instant, isDay: boolean): string {
  const iso = Math.abs(start) <= 8.64e15 ? new Date(start).toISOString() : ''
  return /^\d{4}-/.test(iso) ? iso.slice(0, isDay ? 10 : 16) : ''
}

/** Parses an input as UTC. A date alone is UTC already; one with a time would be taken for local time. */
const asUtc = (written: string) => (written.includes('T') ? `${written}Z` : written)
