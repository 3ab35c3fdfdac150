/** Writes BibTeX with Citation.js, which is loaded on demand. */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslItem } from '../../model/bibliography.ts'

// Its way of writing ASCII leaves out every Chinese character; so the text stays, and what TeX would take for its own is escaped here.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false })

/** Writes one entry for each item. */
export function bibtexOf(items: readonly CslItem[]): string {
  return plugins.output.format('bibtex', items.map(entryOf))
}

/** Puts the name of the dataset into the note, because BibTeX has no entry type for part of a dataset. */
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
