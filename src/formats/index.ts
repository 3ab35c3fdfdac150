/** Lists the formats that can be read: Claimline's own, and those of others, which are loaded when needed. */
import type { Format } from './format.ts'
import { json } from './claimline/json.ts'
import { ndjson } from './claimline/ndjson.ts'

const FORMATS: readonly Format[] = [json, ndjson]

const OURS = /"format"\s*:\s*"claimline\//

/** The likeliest format of a file that begins like this, or `null`. */
export async function detectFormat(stated: string): Promise<Format | null> {
  // By this line Excel is told what separates cells; it belongs to no format.
  const beginning = stated.replace(/^"?sep=[,;|\t]"?[,;|\t]*(?:\r\n|\n|\r)/i, '')
  if (OURS.test(beginning)) return likeliestOf(FORMATS, beginning)
  const { FOREIGN_FORMATS } = await import('./foreign-formats.ts')
  return likeliestOf([...FORMATS, ...FOREIGN_FORMATS], beginning)
}

function likeliestOf(formats: readonly Format[], beginning: string): Format | null {
  let likeliest: Format | null = null
  let greatest = 0
  for (const format of formats) {
    const score = format.detect(beginning)
    if (score > greatest) [likeliest, greatest] = [format, score]
  }
  return likeliest
}
