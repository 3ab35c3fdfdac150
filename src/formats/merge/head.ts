/** Merges the heads of several files. */
import { FORMAT } from '../../model/check/schema.ts'
import type { DatasetHead } from '../../model/event.ts'
import { sayIn } from '../../model/in-one-language.ts'

type Metadata = Omit<DatasetHead, 'actors' | 'sources'>

/**
 * Titles and descriptions one after the other; a language and dates if all have the same; every licence holds, and every tour
 * can be taken. What is opened first is what the first file says.
 */
export function metadataOf(heads: readonly Metadata[]): object {
  const all = (textOf: (head: Metadata) => string) => [...new Set(heads.map(textOf).filter(Boolean))]
  const one = (textOf: (head: Metadata) => string) => (all(textOf).length === 1 ? all(textOf)[0] : '')
  const stated = {
    format: FORMAT,
    title: all((head) => sayIn(head.language, head)(head.title)).join(' + '),
    description: all((head) => sayIn(head.language, head)(head.description)).join('\n\n'),
    language: one(({ language }) => language),
    license: all(({ license }) => license).join(' AND '),
    updated: one(({ updated }) => updated),
    coversUntil: one(({ coversUntil }) => coversUntil),
    start: heads[0]?.start ?? {},
    tours: heads.flatMap(({ tours }) => tours),
  }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== ''))
}
