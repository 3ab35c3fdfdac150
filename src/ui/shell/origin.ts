import type { Origin } from '../../engine/engine.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { OwnDataset } from '../own/own-dataset.ts'

/** Whether `data` is meant as an address rather than as the name of an entry. */
export const isAddress = (data: string | null) => data !== null && /^https?:|[./]/.test(data)

/**
 * What the view's `data` names: an entry of the catalogue (`null`: its first), a file that the reader opened, or an
 * address (http or https, relative ones against the page). `null` where it names nothing.
 */
export function originOf(
  data: string | null,
  entries: readonly CatalogueEntry[],
  catalogueUrl: string,
  own: ReadonlyMap<string, OwnDataset>,
): Origin | null {
  const entry = data === null ? entries[0] : entries.find(({ id }) => id === data)
  if (entry) return { kind: 'url', url: new URL(entry.url, catalogueUrl).href }
  if (data === null) return null
  const dataset = own.get(data)
  if (dataset) return ownOrigin(dataset)
  const url = isAddress(data) && URL.canParse(data, document.baseURI) ? new URL(data, document.baseURI) : null
  return url && /^https?:$/.test(url.protocol) ? { kind: 'url', url: url.href } : null
}

function ownOrigin({ name, files }: OwnDataset): Origin {
  const named = files.map(({ file, mapping }) => ({ name: file.name, blob: file, mapping }))
  return named.length === 1 ? { kind: 'file', ...named[0]! } : { kind: 'files', name, files: named }
}
