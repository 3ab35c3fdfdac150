import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { Actor, DatasetHead, Source, TimelineEvent } from '../../../src/model/event.ts'
import { jsonSchema, printJsonSchema } from '../../../src/model/check/json-schema.ts'
import {
  actorSchema,
  documentSchema,
  eventSchema,
  metadataSchema,
  sourceSchema,
} from '../../../src/model/check/schema.ts'
import type { EventDate } from '../../../src/model/dates/time.ts'
import { rawDataset } from '../sample.ts'

/** What the schema gives may be written to; what the rest of the code passes on may not. */
type Settled<T> = T extends EventDate | string | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly Settled<U>[]
    : { readonly [K in keyof T]: Settled<T[K]> }

/** Compares without telling what differs: a message about types this deep would be cut off. */
type IsSame<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

describe('the schema', () => {
  it('gives the types that the rest of the code uses', () => {
    expectTypeOf<IsSame<Settled<z.output<typeof eventSchema>>, Settled<TimelineEvent>>>().toEqualTypeOf<true>()
    expectTypeOf<IsSame<Settled<z.output<typeof actorSchema>>, Settled<Actor>>>().toEqualTypeOf<true>()
    expectTypeOf<
      IsSame<Settled<z.output<typeof sourceSchema>>, Settled<Omit<Source, 'hasText'>>>
    >().toEqualTypeOf<true>()
    expectTypeOf<
      IsSame<Settled<z.output<typeof metadataSchema>>, Settled<Omit<DatasetHead, 'actors' | 'sources'>>>
    >().toEqualTypeOf<true>()
  })

  it('takes a dataset without a fault as a whole', () => {
    expect(documentSchema.safeParse(rawDataset()).success).toBe(true)
    expect(documentSchema.safeParse(rawDataset({ format: 'claimline/1' })).success).toBe(false)
  })

  it('compiles nothing, which the page could not', () => {
    expect(z.config().jitless).toBe(true)
  })
})

describe('the published JSON Schema', () => {
  const file = resolve(import.meta.dirname, '../../../public/schema/claimline-2.json')

  it('is current: npm run schema writes it', () => {
    expect(readFileSync(file, 'utf8')).toBe(printJsonSchema())
  })

  it('tells an editor what may be written, and what each field means', () => {
    const schema = jsonSchema()
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['format', 'title', 'actors', 'sources', 'events'],
      additionalProperties: false,
      properties: { format: { const: 'claimline/2' }, events: { items: { $ref: '#/$defs/Event' } } },
    })
    const { Event, Source, Actor } = schema.$defs!
    expect(Event).toMatchObject({
      required: ['id', 'type', 'date', 'title', 'by', 'citations'],
      additionalProperties: false,
      properties: {
        by: { minItems: 1, uniqueItems: true },
        type: { enum: ['accusation', 'attack', 'rebuttal'] },
        id: { minLength: 1 },
      },
    })
    expect(Source!.properties!['url']).toMatchObject({ format: 'uri' })
    expect(Actor!.properties!['names']).toMatchObject({ additionalProperties: { type: 'string' } })
    const { ResponseSought, Outcome } = schema.$defs!
    for (const field of [ResponseSought, Outcome]) expect(field).toHaveProperty('description')
    const { responseSought: _sought, outcome: _outcome, ...own } = Event!.properties!
    for (const field of Object.values(own)) expect(field).toHaveProperty('description')
  })
})
