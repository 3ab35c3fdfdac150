/** Lists the formats of others. A chunk of its own, loaded when a file is not in one of Claimline's formats. */
import type { Format } from './format.ts'
import { foreignJson } from './import/foreign-json.ts'
import { cfr } from './trackers/cfr.ts'
import { csv } from './table/read.ts'
import { htmlTable } from './table/html-table.ts'
import { workbook } from './table/workbook.ts'
import { eurepoc } from './trackers/eurepoc.ts'
import { mispEvent, mispGalaxy } from './trackers/misp.ts'
import { ownCsv } from './csv/read.ts'
import { stix } from './stix/read.ts'
import { timelineJs } from './timelinejs/read.ts'
import { timelineJsTable } from './timelinejs/read-table.ts'
import { veris } from './trackers/veris.ts'

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
  ...foreignJson,
  workbook,
  htmlTable,
  csv,
]
