/** Reads the list of datasets that are published with the app. */

export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  /** Titles by BCP 47 tag, for readers of other languages. */
  readonly titles?: Readonly<Record<string, string>> | undefined
  readonly description: string
  /** Address, relative to the catalogue or absolute. */
  readonly url: string
  readonly events: number
  readonly updated: string
}

/** Returns the title for readers of a language. Reads titles by hand, because a catalogue is not checked further. */
export function titleIn({ title, titles }: Pick<CatalogueEntry, 'title' | 'titles'>, language: string): string {
  const worded: unknown = titles?.[language]
  return typeof worded === 'string' ? worded : title
}

/** Returns the well-formed entries in order; `null` if the value is not a catalogue. */
export function readCatalogue(raw: unknown): readonly CatalogueEntry[] | null {
  const list = (raw as { datasets?: unknown } | null)?.datasets
  return Array.isArray(list) ? list.filter(isEntry) : null
}

function isEntry(raw: unknown): raw is CatalogueEntry {
  const entry = raw as Partial<Record<keyof CatalogueEntry, unknown>> | null
  return (
    typeof entry === 'object' &&
    entry !== null &&
    [entry.id, entry.title, entry.description, entry.url, entry.updated].every((text) => typeof text === 'string') &&
    typeof entry.events === 'number'
  )
}
