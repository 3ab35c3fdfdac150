import type { DatabaseOrigin, Origin } from '../../engine/engine.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { LocalDataset } from './local-dataset.ts'

/** Before the path, on the page's own server, at which a database answers. */
const DATABASE = 'clickhouse:'

/** Whether `data` is meant as an address rather than as the name of an entry. */
export const isAddress = (data: string | null) => data !== null && /^(?:https?|clickhouse):|[./]/.test(data)

/**
 * What the view's `data` names: an entry of the catalogue (`null`: its first), a file that the reader opened, or an
 * address (https, or of the page's own origin; relative ones against the page; that of a database on the page's own server
 * only). `null` where it names nothing that may be opened.
 */
export function originOf(
  data: string | null,
  entries: readonly CatalogueEntry[],
  catalogueUrl: string,
  own: ReadonlyMap<string, LocalDataset>,
): Origin | DatabaseOrigin | null {
  const entry = data === null ? entries[0] : entries.find(({ id }) => id === data)
  if (entry) return { kind: 'url', url: new URL(entry.url, catalogueUrl).href }
  if (data === null) return null
  const dataset = own.get(data)
  if (dataset) return ownOrigin(dataset)
  if (data.startsWith(DATABASE)) return databaseAt(data.slice(DATABASE.length))
  const url = isAddress(data) && URL.canParse(data, document.baseURI) ? new URL(data, document.baseURI) : null
  return url && isAllowed(url) ? { kind: 'url', url: url.href } : null
}

/** As the policy of the page has it, which not every host sends: over TLS, or from the page's own origin. */
const isAllowed = ({ protocol, origin }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && origin === location.origin)

function ownOrigin({ name, files }: LocalDataset): Origin {
  const named = files.map(({ file, mapping }) => ({ name: file.name, blob: file, mapping }))
  return named.length === 1 ? { kind: 'file', ...named[0]! } : { kind: 'files', name, files: named }
}

/** No other server is told what is looked for, whatever a link says. */
function databaseAt(path: string): DatabaseOrigin | null {
  const url = URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI) : null
  return url?.origin === location.origin ? { kind: 'database', url: url.origin + url.pathname } : null
}
