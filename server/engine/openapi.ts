/** The OpenAPI description of the interface, made from the schema of queries. `npm run openapi` writes it to a file. */
import { z } from 'zod'
import { QUERY_SCHEMAS, SHARED_SCHEMAS } from '../../src/engine/query-schema.ts'
import { REFUSAL_KINDS } from '../../src/model/refusal.ts'

const DATASET = { name: 'dataset', in: 'path', required: true, schema: { type: 'string' } } as const

const ANSWER = {
  description:
    'The answer of the kind of query: the member of `Answers` in src/engine/query.ts, encoded as docs/server.md describes',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
}

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
})

const RETRY_AFTER = { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } }

const FAILURES = {
  404: failure('No such dataset'),
  422: failure('The answer would be larger, or need more, than the engine allows'),
  429: { ...failure('Too many queries of this client'), headers: RETRY_AFTER },
  502: failure('The database failed or cannot be reached'),
  503: { ...failure('Too many queries of all clients'), headers: RETRY_AFTER },
  504: failure('The engine did not answer in time'),
}

/** Plain JSON, the same at every call. */
export function openApi(): object {
  const mapping = Object.fromEntries(Object.keys(QUERY_SCHEMAS).map((kind) => [kind, refTo(`Query.${kind}`)]))
  const variants = Object.values(mapping).map(($ref) => ({ $ref }))
  return {
    openapi: '3.1.0',
    info: { title: 'Claimline engines', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: {
      '/engine': { get: { summary: 'The datasets', responses: { 200: listOfDatasets() } } },
      '/engine/openapi.json': {
        get: { summary: 'This description', responses: { 200: { description: 'OpenAPI 3.1' } } },
      },
      '/engine/{dataset}': {
        parameters: [DATASET],
        get: { summary: 'The summary of a dataset', responses: { 200: ANSWER, ...FAILURES } },
      },
      '/engine/{dataset}/query': {
        parameters: [DATASET],
        post: {
          summary: 'The answer of one query',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Query' } } },
          },
          responses: {
            200: ANSWER,
            400: failure('Not a query: an unknown kind or field, or a value out of bounds'),
            403: failure('Asked by a page of another origin'),
            413: failure('Longer than 1 MiB'),
            415: failure('Not application/json'),
            ...FAILURES,
          },
        },
      },
    },
    components: {
      schemas: {
        Query: { oneOf: variants, discriminator: { propertyName: 'kind', mapping } },
        ...querySchemas(),
        Answer: { description: 'An object or null' },
        Failure: failureSchema(),
      },
    },
  }
}

const refTo = (name: string) => `#/components/schemas/${name}`

function querySchemas(): Readonly<Record<string, object>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SHARED_SCHEMAS)) registry.add(schema, { id })
  for (const [kind, schema] of Object.entries(QUERY_SCHEMAS)) registry.add(schema, { id: `Query.${kind}` })
  const { schemas } = z.toJSONSchema(registry, { uri: refTo })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...rest }]) => [name, rest]),
  )
}

function failureSchema(): object {
  return {
    type: 'object',
    required: ['kind'],
    properties: {
      kind: { enum: REFUSAL_KINDS },
      places: { type: 'array', items: { type: 'string' }, description: 'Shards by host and port' },
      reason: { type: 'string', description: 'For developers' },
    },
  }
}

function listOfDatasets(): object {
  const text = { type: 'string' }
  const properties = { name: text, title: text, description: text, updated: text, total: { type: 'integer' } }
  const items = {
    type: 'object',
    required: ['name'],
    properties: { ...properties, failure: { enum: REFUSAL_KINDS } },
  }
  const schema = { type: 'object', required: ['datasets'], properties: { datasets: { type: 'array', items } } }
  return { description: 'In the order in which they are served', content: { 'application/json': { schema } } }
}
