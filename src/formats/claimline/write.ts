/** Our own format: everything but what was left behind by taking an excerpt. An event a line, so that versions can be compared. */
import type { Actor, AnswerTo, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt } from '../../model/exported.ts'
import { FORMAT } from '../../model/check/schema.ts'
import type { Writer } from '../writer.ts'

export const jsonWriter: Writer = { extension: 'json', mediaType: 'application/json', write }

function* write({ head, events }: Excerpt): Generator<string> {
  const { title, actors, sources } = head
  const fields = ['description', 'language', 'license', 'updated', 'coversUntil', 'start', 'tours'] as const
  const said = { format: FORMAT, title, ...stated(head, fields) }
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
  const { id, name, country, attributions, aliases } = actor
  return {
    id,
    name,
    ...stated(actor, ['names', 'kind']),
    country,
    ...stated(actor, ['partOf']),
    ...filled({
      attributions: attributions.map((attribution) => filled(attribution)),
      aliases: aliases.map((alias) => (alias.by.length === 0 ? alias.name : alias)),
    }),
  }
}

function rawSource(source: Source): object {
  const { id, title, published, accessed, archived } = source
  return {
    id,
    ...stated(source, ['kind']),
    title,
    ...stated(source, ['publisher']),
    ...filled({ published: published?.edtf, accessed: accessed?.edtf }),
    ...stated(source, ['url']),
    ...filled({ archived: archived.map((copy) => filled({ ...copy, captured: copy.captured?.edtf })) }),
    ...stated(source, ['language', 'original', 'text']),
  }
}

function rawEvent(event: TimelineEvent): object {
  const { id, type, date, title, points, respondsTo, responseSought, withdrawn, outcome } = event
  return {
    id,
    type,
    date: date.edtf,
    ...stated(event, ['dateNote']),
    title,
    ...stated(event, ['summary', 'by', 'against', 'about']),
    ...filled({ points: points.map((point) => filled(point)), respondsTo: respondsTo.map(rawAnswer) }),
    ...stated(event, ['onBehalfOf']),
    ...filled({ responseSought: responseSought && filled({ ...responseSought, until: responseSought.until.edtf }) }),
    ...stated(event, ['occurrence', 'attribution']),
    ...filled({
      withdrawn: withdrawn?.edtf,
      outcome: outcome && filled({ ...outcome, date: outcome.date?.edtf }),
    }),
    ...stated(event, ['confidence', 'tags', 'citations']),
  }
}

/** An id if that says all. */
function rawAnswer(answer: AnswerTo): unknown {
  const { event, stance, points } = answer
  return stance === undefined && points.length === 0 ? event : filled(answer)
}

/** Returns the fields that are neither absent nor empty. Empty ones are left out, because the reader restores them. */
function stated<T extends object>(whole: T, fields: readonly (keyof T & string)[]): object {
  return filled(Object.fromEntries(fields.map((field) => [field, whole[field]])))
}

function filled(whole: object): object {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
}
