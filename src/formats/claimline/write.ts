/** Our own format: everything but what was left behind by taking an excerpt. An event a line, so that versions can be compared. */
import type { Actor, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt } from '../../model/exported.ts'
import { FORMAT } from '../../model/check/schema.ts'
import type { Writer } from '../writer.ts'

export const jsonWriter: Writer = { extension: 'json', mediaType: 'application/json', write }

function* write({ head, events }: Excerpt): Generator<string> {
  const { title, actors, sources } = head
  const said = { format: FORMAT, title, ...stated(head, ['description', 'language', 'license', 'updated']) }
  yield `{\n${Object.entries(said)
    .map(([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)},\n`)
    .join('')}`
  yield* list('actors', actors, rawActor)
  yield ',\n'
  yield* list('sources', sources, rawSource)
  yield ',\n'
  yield* list('events', events, rawEvent)
  yield '\n}\n'
}

function* list<T>(field: string, members: Iterable<T>, raw: (member: T) => object): Generator<string> {
  let before = `  "${field}": [\n`
  for (const member of members) {
    yield `${before}    ${JSON.stringify(raw(member))}`
    before = ',\n'
  }
  yield before === ',\n' ? '\n  ]' : `  "${field}": []`
}

/** `null` says that an actor has no country; that is an answer too. */
function rawActor(actor: Actor): object {
  return {
    id: actor.id,
    name: actor.name,
    ...stated(actor, ['names', 'kind']),
    country: actor.country,
    ...stated(actor, ['partOf', 'aliases']),
  }
}

function rawSource(source: Source): object {
  const { id, title, published } = source
  return {
    id,
    title,
    ...stated(source, ['publisher']),
    ...(published && { published: published.edtf }),
    ...stated(source, ['url', 'language', 'text']),
  }
}

const EVENT_FIELDS = ['by', 'against', 'about', 'respondsTo', 'status', 'confidence', 'tags', 'citations'] as const

function rawEvent(event: TimelineEvent): object {
  const { id, type, date, title } = event
  return {
    id,
    type,
    date: date.edtf,
    ...stated(event, ['dateNote']),
    title,
    ...stated(event, ['summary', ...EVENT_FIELDS]),
  }
}

/** The fields that are neither absent nor empty; an empty one is read back where nothing stands. */
function stated<T extends object, F extends keyof T>(whole: T, fields: readonly F[]): Partial<Pick<T, F>> {
  const entries = fields.map((field) => [field, whole[field]] as const)
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value))) as Partial<Pick<T, F>>
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
}
