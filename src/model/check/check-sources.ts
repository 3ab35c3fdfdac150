/** The rules of sources on their own: their addresses, and what they render. Whether a source is cited is seen with the events. */
import { checkEach } from './check-each.ts'
import type { Checked } from './check-each.ts'
import { cutLoose } from './cut-loose.ts'
import type { Source } from '../event.ts'
import type { Finding, Path } from '../finding.ts'
import { sourceSchema } from './schema.ts'

/** `isCurrent` says whether the rules that are new in the current version hold. */
export function checkSources(raws: readonly unknown[], isCurrent: boolean): Checked<Source> {
  const checked = checkEach(raws, 'sources', sourceSchema)
  const sources = checked.kept.map((source): Source => ({ ...source, hasText: source.text !== '' }))
  const pathOf = (index: number): Path => ['sources', checked.places[index]!]
  const linked = cutLoose(sources, 'original', 'original-cycle', checked.leftOut, pathOf)
  const shortened = (isCurrent ? sources : []).flatMap((source, index) => shortAddresses(source, pathOf(index)))
  return { ...checked, kept: linked.kept, findings: [...checked.findings, ...linked.findings, ...shortened] }
}

/** Link shorteners: their addresses do not say where they lead, and end when the service does. */
const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'adf.ly amzn.to bit.ly buff.ly cutt.ly dlvr.it fb.me goo.gl ift.tt is.gd j.mp lnkd.in ow.ly rb.gy rebrand.ly reurl.cc ' +
    's.id short.io shorturl.at t.cn t.co t.ly tiny.cc tinyurl.com trib.al url.cn v.gd dwz.cn ppt.cc'
  ).split(' '),
)

function shortAddresses({ url, archived }: Source, path: Path): Finding[] {
  const addresses = [
    { url, path: [...path, 'url'] },
    ...archived.map((copy, index) => ({ url: copy.url, path: [...path, 'archived', index, 'url'] })),
  ]
  return addresses.flatMap(({ url, path }) =>
    url !== undefined && isShort(url) ? [{ kind: 'shortened-address', path, value: url }] : [],
  )
}

function isShort(url: string): boolean {
  return SHORTENERS.has(new URL(url).hostname.toLowerCase().replace(/^www\./, ''))
}
