/** What makes an engine one: it answers whatever is asked of whatever dataset as the naive engine does. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import type { QueryKind } from '../../src/engine/query.ts'
import type { Dataset } from '../../src/model/event.ts'
import type { Report } from '../../src/model/issue.ts'
import { anyDataset, anyQuestion } from './arbitraries.ts'
import { createNaiveEngine } from './naive-engine.ts'
import { runs } from '../runs.ts'

export const NOTHING_WRONG: Report = { issues: [], counts: {}, read: 0, kept: 0, leftOut: 0 }

/** Several at once, so that what an engine remembers of one question meets another. */
const QUESTIONS = 12

/** Gives an engine over the dataset, of which `report` is to be what its summary says. */
export type Open = (dataset: Dataset, report: Report) => Promise<Engine>

/** Number of random datasets; `CLAIMLINE_RUNS` overrides it. */
const RUNS = Number(process.env['CLAIMLINE_RUNS'] ?? runs(150))

/** `timeout` is for how long it may take, in milliseconds; `unanswered` are kinds that the engine answers with `null`. */
export function keepsContract(open: Open, timeout = 120_000, unanswered: readonly QueryKind[] = []): void {
  it('answers every question as the naive engine does', { timeout }, async () => {
    const asked = anyDataset.chain((dataset) =>
      fc.record({
        dataset: fc.constant(dataset),
        queries: fc.array(anyQuestion(dataset), { minLength: 1, maxLength: QUESTIONS, size: 'max' }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(asked, async ({ dataset, queries }) => {
        const naive = createNaiveEngine(dataset, NOTHING_WRONG)
        const engine = await open(dataset, NOTHING_WRONG)
        for (const query of queries)
          expect(await engine.run(query)).toEqual(unanswered.includes(query.kind) ? null : await naive.run(query))
      }),
      { numRuns: RUNS, seed: 20261123 },
    )
  })
}
