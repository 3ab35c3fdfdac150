/** The formats of others. A chunk of its own, loaded when a file turns out not to be one of ours. */
import type { Format } from '../format.ts'
import { cfr } from './cfr.ts'
import { csv } from './csv.ts'
import { eurepoc } from './eurepoc.ts'
import { mispEvent, mispGalaxy } from './misp.ts'
import { ownCsv } from './own-csv.ts'
import { stix } from './stix.ts'
import { timelineJs } from './timelinejs.ts'
import { timelineJsTable } from './timelinejs-table.ts'
import { veris } from './veris.ts'

export const FOREIGN_FORMATS: readonly Format[] = [
  ownCsv,
  timelineJs,
  timelineJsTable,
  stix,
  eurepoc,
  cfr,
  mispGalaxy,
  mispEvent,
  veris,
  csv,
]
