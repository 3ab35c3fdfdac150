/** An issue in one sentence: what is wrong and how to mend it. */
import type { Issue } from '../model/issue.ts'
import { enIssues } from './en-issues.ts'

/** What a sentence can speak of; empty where the issue does not have it. */
export interface IssueParts {
  /** The field that the path ends in, without the index. */
  readonly field: string
  /** The list of the document that an id should lead into. */
  readonly list: string
  /** As JSON. */
  readonly value: string
  readonly hint: string
  /** The other file. */
  readonly other: string
}

/** The lists that ids lead into. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['by', 'actors'],
  ['against', 'actors'],
  ['partOf', 'actors'],
  ['source', 'sources'],
])

export function issueSentence(issue: Issue, messages: typeof enIssues = enIssues): string {
  const field = issue.cell?.column ?? fieldOf(issue.path)
  const { value = '', hint = '', other = '' } = issue
  const types: Readonly<Record<string, string>> = messages.jsonTypes
  const sentence = (issue.cell && messages.inTable[issue.kind]) ?? messages.issues[issue.kind]
  return sentence({
    field,
    list: LISTS.get(field) ?? 'events',
    value,
    other,
    hint: Object.hasOwn(types, hint) ? types[hint]! : hint,
  })
}

/** `date` of `$.events[3].date`, `by` of `$.events[3].by[0]`, `odd key` of `$['odd key']`. */
function fieldOf(path: string): string {
  const bare = path.replace(/(?:\[\d+\])+$/, '')
  return /\['(.*)'\]$/.exec(bare)?.[1] ?? bare.slice(bare.lastIndexOf('.') + 1)
}
