// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { EngineError } from '../../src/engine/engine.ts'
import { createWords } from '../../src/i18n/words.ts'
import { WordsContext } from '../../src/ui/context/words.ts'
import { ErrorLine } from '../../src/ui/widgets/ErrorLine.tsx'

afterEach(cleanup)

const showError = (error: Error) =>
  render(
    <WordsContext value={createWords()}>
      <ErrorLine error={error} />
    </WordsContext>,
  )

it('says in a sentence why a database did not answer, which part of it, and in its own words', async () => {
  const refusal = { kind: 'part-unreachable', places: ['10.0.0.2:9000'], said: 'Code: 279' } as const
  showError(new EngineError('part-unreachable', 'failed', refusal))
  expect(await screen.findByText('A part of the database cannot be reached.')).toBeTruthy()
  expect(screen.getByText('10.0.0.2:9000 · Code: 279')).toBeTruthy()
})

it.each([
  ['a lost worker', new EngineError('RangeError: Array buffer allocation failed', 'lost'), /stopped working/],
  ['a question that failed', new EngineError('TypeError: x is undefined'), /went wrong while the question/],
  ['a dataset that is closed', new EngineError('closed', 'closed'), /not open any more/],
  ['anything else', new TypeError('Failed to fetch'), /^Something went wrong/],
])('says %s in words of its own, never in those of the error', (_, error, words) => {
  showError(error)
  expect(screen.getByText(words).textContent).not.toContain(error.message)
})
