/** BibTeX by Citation.js, which is loaded when it is asked for. */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslItem } from '../../model/bibliography.ts'

// Its way of writing ASCII leaves out every Chinese character; so the text stays, and what TeX would take for its own is escaped here.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false })

/** An entry for each item. */
export function bibtexOf(items: readonly CslItem[]): string {
  return plugins.output.format('bibtex', items.map(entryOf))
}

/** BibTeX knows no entry of a dataset: what the event is an entry of stands in its note. */
function entryOf({ id, URL, note, 'container-title': dataset, ...item }: CslItem): object {
  const words = [note, dataset].filter((part) => part !== undefined).join('. ')
  const stated = Object.entries({ ...item, ...(words !== '' && { note: words }) })
  return {
    ...Object.fromEntries(stated.map(([name, value]) => [name, typeof value === 'string' ? escapeTex(value) : value])),
    id: id.replace(/[\s,{}()"'#%~=\\]/g, ''),
    type: 'webpage',
    ...(URL !== undefined && { URL }),
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

const escapeTex = (text: string) => text.replace(/[\\~^<>{}&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
