/**
 * Writes countries and actors, and pairs of them, as short text for links: a country by its code, an actor as `@` and
 * its id.
 */
import type { Pair } from '../engine/filter.ts'
import type { Party } from '../model/field.ts'

const ACTOR = '@'
/** Stands for the country of actors without one, because an empty text stands for anyone. */
const NONE = '-'

export function writeParty({ field, value }: Party): string {
  return field === 'actor' ? ACTOR + value : value
}

export function readParty(text: string): Party {
  return text.startsWith(ACTOR) ? { field: 'actor', value: text.slice(1) } : { field: 'country', value: text }
}

/**
 * Writes `CN:TW`. A side that is anyone is empty; a colon or percent sign inside a name is percent-encoded once more.
 */
export function writePair(pair: Pair | null): string {
  if (pair === null || (pair.by === null && pair.against === null)) return ''
  const write = (value: string | null) =>
    value === null
      ? ''
      : (writeParty({ field: pair.field, value }) || NONE).replace(/[%:]/g, (sign) => encodeURIComponent(sign))
  return `${write(pair.by)}:${write(pair.against)}`
}

/** Returns `null` for anything that `writePair` would not write. */
export function readPair(text: string): Pair | null {
  const sides = text.split(':').map(readSide)
  const [by, against] = sides
  const { field } = by ?? against ?? {}
  if (sides.length !== 2 || field === undefined || (by && against && by.field !== against.field)) return null
  return { field, by: by?.value ?? null, against: against?.value ?? null }
}

function readSide(text: string): Party | null {
  if (text === '') return null
  return readParty(text === NONE ? '' : text.replace(/%25|%3A/gi, decodeURIComponent))
}
