/** Properties are tried with the same cases every time. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_240_923 })
