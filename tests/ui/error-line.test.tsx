// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { EngineError } from '../../src/engine/engine.ts'
import { ErrorLine } from '../../src/ui/widgets/ErrorLine.tsx'

it('says in a sentence why a database did not answer, which part of it, and in its own words', async () => {
  const refusal = { kind: 'part-unreachable', places: ['10.0.0.2:9000'], said: 'Code: 279' } as const
  render(<ErrorLine error={new EngineError('part-unreachable', 'failed', refusal)} />)
  expect(await screen.findByText('A part of the database cannot be reached.')).toBeTruthy()
  expect(screen.getByText('10.0.0.2:9000 · Code: 279')).toBeTruthy()
})

it('gives the words of any other failure', () => {
  render(<ErrorLine error={new EngineError('The worker died', 'lost')} />)
  expect(screen.getByText('The worker died')).toBeTruthy()
})
