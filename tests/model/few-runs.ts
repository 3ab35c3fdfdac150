/** For `npm run mutation`, which runs the properties some thousand times over. */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 20 })
