/** Reads the list of datasets that are published with the app. */

export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Address, relative to the catalogue or absolute. */
  readonly url: string
  readonly events: number
  readonly updated: string
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
