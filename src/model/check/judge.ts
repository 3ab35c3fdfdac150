/** Checks a value against the schema and turns the schema's objections into findings. */
import * as z from 'zod/mini'
import type { Finding, Path } from '../finding.ts'
import type { IssueKind } from '../issue.ts'
import type { CustomParams } from './schema.ts'
import { dateHint } from '../dates/suggest-date.ts'

type SchemaIssue = z.core.$ZodIssue

/** Fields that have an issue kind of their own when they are empty, anywhere in the document. */
const REQUIRED_LISTS: ReadonlyMap<unknown, IssueKind> = new Map([
  ['by', 'no-speaker'],
  ['citations', 'no-citation'],
])

/** Returns the checked value, or `null` with at least one finding. `path` is that of `raw`. */
export function judge<T>(
  schema: z.core.$ZodType<T>,
  raw: unknown,
  path: Path,
  event?: string,
): { readonly value: T | null; readonly findings: readonly Finding[] } {
  const judged = z.safeParse(schema, raw)
  if (judged.success) return { value: judged.data, findings: [] }
  const issues = judged.error.issues.flatMap((issue) => chosen(issue, raw))
  return { value: null, findings: issues.map((issue) => findingOf(issue, raw, path, event)) }
}

/** What is wrong by the first choice that takes values of this type; the issue itself if none does. */
function chosen(issue: SchemaIssue, raw: unknown): readonly SchemaIssue[] {
  if (issue.code !== 'invalid_union' || valueAt(raw, issue.path) === undefined) return [issue]
  const fitting = issue.errors.find((errors) =>
    errors.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  )
  if (fitting === undefined) return [issue]
  return fitting.flatMap((inner) => chosen({ ...inner, path: [...issue.path, ...inner.path] }, raw))
}

function findingOf(issue: SchemaIssue, raw: unknown, above: Path, event: string | undefined): Finding {
  const value = valueAt(raw, issue.path)
  const path = [...above, ...(issue.path as Path)]
  return value === undefined ? { path, event, ...missing(issue) } : { path, event, value, ...offence(issue, value) }
}

function missing(issue: SchemaIssue): Pick<Finding, 'kind' | 'hint'> {
  return { kind: REQUIRED_LISTS.get(issue.path.at(-1)) ?? 'missing-field', hint: expected(issue) }
}

function offence(issue: SchemaIssue, value: unknown): Pick<Finding, 'kind' | 'hint'> {
  switch (issue.code) {
    case 'invalid_value':
      return { kind: 'unknown-value', hint: expected(issue) }
    case 'too_big':
      return { kind: 'locator-too-long' }
    case 'too_small':
      return { kind: REQUIRED_LISTS.get(issue.path.at(-1)) ?? 'empty-text' }
    case 'custom': {
      const { kind } = issue.params as CustomParams
      return { kind, hint: kind === 'bad-date' ? dateHint(String(value)) : undefined }
    }
    default: {
      const hint = expected(issue)
      return {
        kind: 'wrong-type',
        hint: /^string\b/.test(hint ?? '') && typeof value === 'number' ? `"${value}"` : hint,
      }
    }
  }
}

/** The values, or the types, that the schema would have taken. */
function expected(issue: SchemaIssue): string | undefined {
  if (issue.code === 'invalid_union')
    return [...new Set(issue.errors.map(([first]) => first && expected(first)))].join(', ')
  const { values, expected: type } = issue as { readonly values?: readonly unknown[]; readonly expected?: string }
  return values?.join(', ') ?? (type === 'record' ? 'object' : type)
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const key of path) value = (value as Record<PropertyKey, unknown>)[key]
  return value
}
