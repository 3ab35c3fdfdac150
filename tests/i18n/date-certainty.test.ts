import { expect, it } from 'vitest'
import { app } from '../../src/i18n/en/app.ts'
import { dateCertainty } from '../../src/i18n/date-certainty.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'

it.each([
  ['2024-09-23', 'stated to the day'],
  ['2024-09', 'stated to the month'],
  ['2024~', 'stated to the year, approximate'],
  ['2024%', 'stated to the year, approximate, not certain'],
  ['202X', 'stated to the decade'],
  ['2024-21', 'stated to the season'],
  ['2023-11/2024-04', 'a span of time, both ends stated to the month'],
  ['2023-11~/2024-04-01', 'a span of time: its start stated to the month, approximate; its end stated to the day'],
  ['2024-09/..', 'a span of time: its start stated to the month; its end open'],
  ['/2024', 'a span of time: its start unknown; its end stated to the year'],
])('%s is %s', (edtf, words) => {
  expect(dateCertainty(parseDate(edtf)!, app.certainty)).toBe(words)
})
