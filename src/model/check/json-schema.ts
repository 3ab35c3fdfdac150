/** Builds the published JSON Schema (draft 2020-12), with which an editor completes and checks a dataset. */
import { z } from 'zod'
import { documentSchema } from './schema.ts'

/** Describes what may be written in a file. Editors also mark unknown fields, of which the checks only warn. */
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
