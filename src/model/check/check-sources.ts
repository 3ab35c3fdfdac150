/** The rules of sources. Whether a source is cited is seen with the events. */
import { checkEach } from './check-each.ts'
import type { Checked } from './check-each.ts'
import type { Source } from '../event.ts'
import { sourceSchema } from './schema.ts'

export function checkSources(raws: readonly unknown[]): Checked<Source> {
  const checked = checkEach(raws, 'sources', sourceSchema)
  return { ...checked, kept: checked.kept.map((source) => Object.assign(source, { hasText: source.text !== '' })) }
}
