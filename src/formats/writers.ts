/** Lists the formats that can be written. */
import type { ExportFormat } from '../model/exported.ts'
import { csvWriter } from './csv/write.ts'
import { jsonWriter } from './claimline/write.ts'
import { stixWriter } from './stix/write.ts'
import { timelinejsWriter } from './timelinejs/write.ts'
import type { Writer } from './writer.ts'

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  claimline: jsonWriter,
  csv: csvWriter,
  timelinejs: timelinejsWriter,
  stix: stixWriter,
}
