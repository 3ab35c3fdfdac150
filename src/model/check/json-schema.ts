/** The published JSON Schema (draft 2020-12), by which an author's editor completes and checks a dataset. */
import { z } from 'zod'
import { documentSchema } from './schema.ts'

/** Of what may be written in a file. Unknown fields, of which the checks only warn, are marked by the editor too. */
export function jsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(documentSchema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties) jsonSchema.additionalProperties = false
    },
  })
}

/** As it stands in `public/schema/claimline-2.json`. */
export function printJsonSchema(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`
}
