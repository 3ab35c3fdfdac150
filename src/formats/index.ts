/** The formats that can be read. */
import type { Format } from './format.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'

export const FORMATS: readonly Format[] = [json, ndjson]

/** The likeliest format of a file that begins like this, or `null`. */
export function detectFormat(beginning: string, isWhole: boolean): Format | null {
  let likeliest: Format | null = null
  let greatest = 0
  for (const format of FORMATS) {
    const score = format.detect(beginning, isWhole)
    if (score > greatest) [likeliest, greatest] = [format, score]
  }
  return likeliest
}
