import { describe, expect, it } from 'vitest'
import { jsonSchema } from '../../src/model/check/json-schema.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { ISSUE_KINDS } from '../../src/model/issue.ts'
import { EVERY_FIELD } from './every-field.ts'
import { writeAs } from './writing.ts'

/** Keys of objects at any depth. */
function keysIn(value: unknown, keys = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return keys
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key)
    keysIn(inner, keys)
  }
  return keys
}

/** Names of properties that a JSON Schema describes, at any depth. */
function propertiesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, inner]) => [
    ...(key === 'properties' ? Object.keys(inner as object) : []),
    ...propertiesIn(inner),
  ])
}

const text = JSON.stringify(EVERY_FIELD)
const { dataset, report } = readDataset(text)

describe('a dataset that states every field', () => {
  it('states every field of the published schema', () => {
    const stated = keysIn(EVERY_FIELD)
    expect(propertiesIn(jsonSchema()).filter((name) => !stated.has(name))).toEqual([])
  })

  it('has no error, and keeps every event', () => {
    expect(report.issues.filter(({ kind }) => ISSUE_KINDS[kind] === 'error')).toEqual([])
    expect([report.read, report.kept]).toEqual([3, 3])
  })

  it('is read back equal from Claimline JSON', async () => {
    const written = await writeAs('claimline', dataset!)
    expect(readDataset(written.text).dataset).toEqual(dataset)
  })

  it('is read equal from lines', () => {
    const { events, ...head } = EVERY_FIELD
    const lines = [head, ...events].map((line) => JSON.stringify(line)).join('\n')
    expect(readDataset(lines).dataset).toEqual(dataset)
  })
})
