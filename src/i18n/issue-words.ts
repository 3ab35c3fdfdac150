/** An issue in one sentence: what is wrong and how to mend it. */
import type { Issue } from '../model/issue.ts'
import type { Catalogue } from './catalogues.ts'

/** The lists that ids lead into. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['by', 'actors'],
  ['against', 'actors'],
  ['partOf', 'actors'],
  ['source', 'sources'],
])

export function issueSentence(issue: Issue, messages: Catalogue['issues']['issues']): string {
  const field = issue.cell?.column ?? fieldOf(issue.path)
  const { value = '', hint = '', other = '' } = issue
  const types: Readonly<Record<string, string>> = messages.jsonTypes
  const sentence = (issue.cell && messages.inTable[issue.kind]) ?? messages.sentences[issue.kind]
  return sentence({
    field,
    list: LISTS.get(field) ?? 'events',
    value,
    other,
    hint: Object.hasOwn(types, hint) ? types[hint]! : hint,
  })
}

/**
 * Returns the field of a path: `date` of `$.events[3].date`, `by` of `$.events[3].by[0]`, `odd key` of `$['odd key']`.
 */
function fieldOf(path: string): string {
  const bare = path.replace(/(?:\[\d+\])+$/, '')
  return /\['(.*)'\]$/.exec(bare)?.[1] ?? bare.slice(bare.lastIndexOf('.') + 1)
}
