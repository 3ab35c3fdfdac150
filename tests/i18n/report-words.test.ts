import { expect, it } from 'vitest'
import { opened } from '../../src/i18n/en/report.ts'
import { createWords } from '../../src/i18n/words.ts'

const { number } = createWords()

it.each([
  [{ kept: 2, leftOut: 0, warnings: 0 }, 0, 'All 2 events were kept.'],
  [{ kept: 1_000_000, leftOut: 0, warnings: 13_154 }, 0, '13,154 warnings.'],
  [{ kept: 5, leftOut: 1, warnings: 1 }, 1, '1 event was left out, 1 warning.'],
  [{ kept: 5, leftOut: 1200, warnings: 0 }, 1300, '1,200 events were left out.'],
  [{ kept: 5, leftOut: 0, warnings: 0 }, 2000, '2,000 problems.'],
])('%j with %i errors are told in one sentence', (counts, errors, sentence) => {
  expect(opened.summary(counts, errors, number)).toBe(sentence)
})
