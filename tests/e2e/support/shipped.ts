/** The shipped datasets as plain JSON, and slow plain answers to hold the page against. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Citation {
  readonly source: string
  readonly quote?: { readonly exact: string }
}

interface Event {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly by: readonly string[]
  readonly against?: readonly string[]
  readonly respondsTo?: readonly { readonly event: string }[]
  readonly citations: readonly Citation[]
  readonly points?: readonly { readonly citations?: readonly Citation[] }[]
}

interface Actor {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly attributions?: readonly { readonly to: string | { readonly country: string } }[]
}

interface Dataset {
  readonly title: string
  readonly actors: readonly Actor[]
  readonly events: readonly Event[]
}

const folder = join(import.meta.dirname, '../../../public/datasets')

/** A file with its texts in the language of the page. */
const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'), (key, value: unknown) =>
    key === 'title' && typeof value === 'object' ? (value as { en: string }).en : value,
  ) as Dataset

export const crossStrait = read('cross-strait.json')
export const wider = read('wider.json')

const actors = new Map(crossStrait.actors.map((actor) => [actor.id, actor]))

/** An actor's country, or those that it is attributed to. */
const countriesOf = (id: string): readonly string[] => {
  const { country, attributions = [] } = actors.get(id)!
  if (country !== null) return [country]
  return attributions.flatMap(({ to }) => (typeof to === 'string' ? countriesOf(to) : to.country))
}

export const speaks = (country: string) => (event: Event) => event.by.some((id) => countriesOf(id).includes(country))
export const isAccused = (country: string) => (event: Event) =>
  (event.against ?? []).some((id) => countriesOf(id).includes(country))
export const involves = (country: string) => (event: Event) => speaks(country)(event) || isAccused(country)(event)
export const involvesActor = (actor: string) => (event: Event) =>
  [...event.by, ...(event.against ?? [])].includes(actor)
export const isOf = (type: string) => (event: Event) => event.type === type

export const anyOf =
  (...tests: readonly ((event: Event) => boolean)[]) =>
  (event: Event) =>
    tests.some((test) => test(event))

/** How many events of the cross-strait dataset pass every test. */
export const count = (...tests: readonly ((event: Event) => boolean)[]) =>
  crossStrait.events.filter((event) => tests.every((test) => test(event))).length

/** What `status` says of that many events. */
export const shown = (count: number) => `${count} of ${crossStrait.events.length} events`
