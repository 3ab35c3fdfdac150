import type { DatabaseOrigin, Origin } from '../../engine/engine.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { LocalDataset } from './local-dataset.ts'

/** Before the name, or the path on the page's own server, of a dataset that the server answers for. */
const REMOTE = 'engine:'

/** The prefix of links from when the page itself wrote SQL and a path of its server passed it on. */
const OLD_DATABASE = 'clickhouse:'

/** Whether `data` is meant as an address rather than as the name of an entry. */
export const isAddress = (data: string | null) => data !== null && /^(?:https?|clickhouse|engine):|[./]/.test(data)

/**
 * What the view's `data` names: an entry of the catalogue (`null`: its first), a file that the user opened, or an
 * address (https, or of the page's own origin; relative ones against the page; `engine:` on the page's own server only).
 * `null` if it names nothing that may be opened.
 */
export function originOf(
  data: string | null,
  entries: readonly CatalogueEntry[],
  catalogueUrl: string,
  own: ReadonlyMap<string, LocalDataset>,
): Origin | DatabaseOrigin | null {
  const entry = data === null ? entries[0] : entries.find(({ id }) => id === data)
  if (entry) return remoteIn(entry.url) ?? { kind: 'url', url: new URL(entry.url, catalogueUrl).href }
  if (data === null) return null
  const dataset = own.get(data)
  if (dataset) return ownOrigin(dataset)
  const remote = remoteIn(data)
  if (remote) return remote
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

function remoteIn(address: string): DatabaseOrigin | null {
  if (address.startsWith(REMOTE)) {
    const name = address.slice(REMOTE.length)
    return remoteAt(name.includes('/') ? name : `engine/${encodeURIComponent(name)}`)
  }
  if (!address.startsWith(OLD_DATABASE)) return null
  const old = remoteAt(address.slice(OLD_DATABASE.length))
  // What was asked at `/clickhouse` is now the dataset `clickhouse` of the interface beside it.
  if (old === null) return null
  const at = old.url.lastIndexOf('/') + 1
  return { ...old, url: `${old.url.slice(0, at)}engine/${old.url.slice(at)}` }
}

/** Only the page's own server learns what the user looks for, whatever a link says. */
function remoteAt(path: string): DatabaseOrigin | null {
  const url = URL.canParse(path, document.baseURI) ? new URL(path, document.baseURI) : null
  return url?.origin === location.origin ? { kind: 'database', url: url.origin + url.pathname } : null
}
