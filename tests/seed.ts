/** Seeds fast-check, so that properties are tried with the same cases every time, and scales their default runs. */
import fc from 'fast-check'
import { runs } from './runs.ts'

fc.configureGlobal({ seed: 20_240_923, numRuns: runs(100) })
