/** Merges the heads of several files. */
import { FORMAT } from '../../model/check/schema.ts'
import type { DatasetHead } from '../../model/event.ts'

type Metadata = Omit<DatasetHead, 'actors' | 'sources'>

/** Titles and descriptions one after the other; a language and a date where all have the same; every licence holds. */
export function metadataOf(heads: readonly Metadata[]): object {
  const all = (field: keyof Metadata) => [...new Set(heads.map((head) => head[field]).filter(Boolean))]
  const one = (field: keyof Metadata) => (all(field).length === 1 ? all(field)[0] : '')
  const stated = {
    format: FORMAT,
    title: all('title').join(' + '),
    description: all('description').join('\n\n'),
    language: one('language'),
    license: all('license').join(' AND '),
    updated: one('updated'),
  }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== ''))
}
