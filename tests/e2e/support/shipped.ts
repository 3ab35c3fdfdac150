/** The shipped datasets as plain JSON, and slow plain answers to hold the page against. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Event {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly by: readonly string[]
  readonly against?: readonly string[]
  readonly respondsTo?: readonly string[]
  readonly citations: readonly { readonly source: string; readonly quote?: { readonly exact: string } }[]
}

interface Dataset {
  readonly title: string
  readonly actors: readonly { readonly id: string; readonly name: string; readonly country: string | null }[]
  readonly events: readonly Event[]
}

const folder = join(import.meta.dirname, '../../../public/datasets')
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Dataset

export const crossStrait = read('cross-strait.json')
export const wider = read('wider.json')

const countries = new Map(crossStrait.actors.map(({ id, country }) => [id, country]))

export const speaks = (country: string) => (event: Event) => event.by.some((id) => countries.get(id) === country)
export const isAccused = (country: string) => (event: Event) =>
  (event.against ?? []).some((id) => countries.get(id) === country)
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
