/** Kinds of problems that a dataset can have, as facts; the sentences for them are in `i18n`. */

/** Errors leave the event out; warnings keep it. */
export type Severity = 'error' | 'warning'

/** Every kind of issue and how severe it is. */
export const ISSUE_KINDS = {
  // the file as a whole
  unreachable: 'error',
  'file-changed': 'error',
  'bad-status': 'error',
  'not-json': 'error',
  'not-a-dataset': 'error',
  'unknown-version': 'error',
  'too-large': 'error',
  'suspicious-archive': 'error',
  'too-wide': 'error',
  encoding: 'error',
  // one value
  'wrong-type': 'error',
  'missing-field': 'error',
  'unknown-value': 'error',
  'bad-date': 'error',
  'bad-url': 'error',
  'duplicate-id': 'error',
  'unresolved-id': 'error',
  'empty-text': 'error',
  'no-citation': 'error',
  'no-speaker': 'error',
  'part-of-cycle': 'error',
  'original-cycle': 'error',
  'locator-too-long': 'error',
  'unknown-point': 'error',
  'wrong-target': 'warning',
  'left-out-reference': 'warning',
  'quote-missing': 'warning',
  'quote-ambiguous': 'warning',
  'locator-missing': 'warning',
  'locator-ambiguous': 'warning',
  'rebuttal-before-claim': 'warning',
  'accusation-before-attack': 'warning',
  'actor-without-country': 'warning',
  'unknown-country': 'warning',
  'uncited-source': 'warning',
  'unknown-field': 'warning',
  'misplaced-field': 'warning',
  'repeated-value': 'warning',
  'duplicate-key': 'warning',
  'turned-text': 'warning',
  // rules that are new in version 2
  'outdated-field': 'warning',
  'comment-as-response': 'warning',
  'dispute-without-answer': 'warning',
  'answer-without-dispute': 'warning',
  'attribution-without-event': 'warning',
  'uncited-original': 'warning',
  'shortened-address': 'warning',
  'response-not-sought': 'warning',
  'quoted-in-translation': 'warning',
  // what was made of a file that is no dataset itself
  'nothing-to-import': 'error',
  'no-date': 'error',
  'unmapped-table': 'error',
  'end-before-start': 'warning',
  'assumed-value': 'warning',
  'unused-value': 'warning',
  'ragged-row': 'warning',
  'empty-file': 'error',
  'one-column': 'error',
  'foreign-file': 'error',
  'malformed-quote': 'warning',
  'rows-in-cell': 'warning',
  'broken-text': 'warning',
  'bad-end': 'warning',
  'not-stated': 'warning',
  'local-time': 'warning',
  'read-as': 'warning',
  'other-country': 'warning',
  'joined-rows': 'warning',
  // several files that are read as one
  'merged-id': 'warning',
  'kept-first': 'warning',
  'kept-apart': 'warning',
  'older-version': 'warning',
  'same-file': 'warning',
} as const satisfies Record<string, Severity>
export type IssueKind = keyof typeof ISSUE_KINDS

/** Position in a table: rows as a spreadsheet counts them, headers being row 1; columns by their header. */
export interface Cell {
  readonly row: number
  readonly column?: string | undefined
}

/** A problem at one place of a file. Plain JSON. */
export interface Issue {
  readonly kind: IssueKind
  /** JSONPath (RFC 9535, normalized with dots where it can be): `$.events[3].date`; `$` is the whole file. */
  readonly path: string
  /** 1-based position in the file as text, columns in UTF-16 code units; `null` if there is no text to point into. */
  readonly line: number | null
  readonly column: number | null
  /** For several files read as one: the file with the problem, and `other`, the other file involved. */
  readonly file?: string | undefined
  readonly other?: string | undefined
  /** Cell of the problem, if the file is a table; more exact than `path`. */
  readonly cell?: Cell | undefined
  /** The offending value as JSON, shortened to at most 80 characters; absent if the value is missing. */
  readonly value?: string | undefined
  /** What to write instead, or what was expected: a value, an id, a list of values. Never a sentence. */
  readonly hint?: string | undefined
  /** Id of the event that is left out or warned about, if it is usable. */
  readonly event?: string | undefined
}

/** Result of reading a file: at most `ISSUES_IN_FULL` issues in full, all of them in the counts. */
export interface Report {
  readonly issues: readonly Issue[]
  readonly counts: { readonly [K in IssueKind]?: number }
  /** Events found in the file; `read = kept + leftOut`. */
  readonly read: number
  readonly kept: number
  readonly leftOut: number
}
export const ISSUES_IN_FULL = 10_000
