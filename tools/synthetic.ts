/**
 * A synthetic dataset of any size: seeded, so that the same numbers give the same bytes, and obviously about nothing. 40
 * actors of 20 countries; most events in bursts of heavy-tailed weight; 15 % intervals; nine events in ten in Latin letters,
 * the tenth in Chinese; rebuttals and some accusations respond to recent statements, which speak about recent attacks.
 */
import { DAY, MINUTE } from '../src/model/dates/calendar.ts'
import { CERTAINTIES, EVENT_TYPES, STANCES } from '../src/model/event.ts'
import { FORMAT } from '../src/model/check/schema.ts'
import { createRandom, type Random } from './random.ts'
import { chineseText, latinText } from './synthetic-text.ts'

const COUNTRIES = 'AR BR CA DE EG FR GB IN IT JP KE KR MX NG NL PL SE TR US ZA'.split(' ')
const KINDS = ['state', 'agency', 'company', 'group', 'person']
const TAGS = ['espionage', 'sabotage', 'disinformation', 'denial-of-service', 'fraud', 'leak']
const ACTORS = 40
const SOURCES = 200
const BURSTS = 80
const FROM = Date.UTC(2010, 0, 1)
const TO = Date.UTC(2026, 9, 31)

/** Everything but events. */
export function syntheticHead(count: number, seed: number): object {
  const random = createRandom(seed)
  const actors = Array.from({ length: ACTORS }, (_, index) => ({
    id: `a${index}`,
    name: `Synthetic actor ${index} (${latinText(random, 10)})`,
    country: COUNTRIES[index % COUNTRIES.length],
    kind: KINDS[index % KINDS.length],
    // The second half are units of the first.
    ...(index >= COUNTRIES.length && { partOf: `a${index - COUNTRIES.length}` }),
  }))
  const sources = Array.from({ length: SOURCES }, (_, index) => ({
    id: `s${index}`,
    title: `Synthetic source ${index}: ${latinText(random, 20)}`,
    publisher: latinText(random, 12),
    published: new Date(FROM + random.next() * (TO - FROM)).toISOString().slice(0, 10),
    language: 'en',
    url: `https://example.org/source/${index}`,
  }))
  return {
    format: FORMAT,
    title: `Synthetic claims (${count} events, seed ${seed})`,
    description: 'Generated for measuring. Nothing here happened.',
    language: 'en',
    license: 'CC0-1.0',
    actors,
    sources,
  }
}

/** Events in order of date. */
export function* syntheticEvents(count: number, seed: number): Generator<object> {
  const random = createRandom(seed + 1)
  const times = timesOf(count, random)
  const recent: Recent = { attacks: [], statements: [] }
  for (let index = 0; index < count; index++) yield eventAt(index, times[index]!, recent, random)
}

/** Ids that events refer to. */
interface Recent {
  readonly attacks: string[]
  readonly statements: string[]
}

function eventAt(index: number, time: number, { attacks, statements }: Recent, random: Random): object {
  const id = `e${index}`
  const type = typeFor(random, statements.length > 0)
  const text = random.next() < 0.1 ? chineseText : latinText
  const by = skewed(random)
  const against = skewed(random)
  const isStatement = type !== 'attack'
  const responds = type === 'rebuttal' || (type === 'accusation' && statements.length > 0 && random.next() < 0.15)
  const speaks = type === 'accusation' && attacks.length > 0 && random.next() < 0.3
  const isAttack = type === 'attack'
  const isSought = type === 'accusation' && random.next() < 0.6
  const event = {
    id,
    type,
    date: dateAt(time, random),
    title: text(random, 56),
    summary: text(random, 194),
    by: [`a${by}`],
    against: [`a${against === by ? (by + 1) % ACTORS : against}`],
    ...(speaks && { about: [lately(attacks, random)] }),
    ...(responds && { respondsTo: [answerTo(lately(statements, random), random)] }),
    ...(isSought && { responseSought: { until: '2026-10-31', where: ['Synthetic archive'] } }),
    ...(isAttack && random.next() < 0.5 && { occurrence: random.pick(CERTAINTIES) }),
    ...(isAttack && random.next() < 0.5 && { attribution: random.pick(CERTAINTIES) }),
    ...(random.next() < 0.3 && { tags: [random.pick(TAGS)] }),
    citations: Array.from({ length: 1 + random.below(3) }, () => ({ source: `s${random.below(SOURCES)}` })),
  }
  ;(isStatement ? statements : attacks).push(id)
  return event
}

/** Two answers in three have their stance coded. */
function answerTo(event: string, random: Random): unknown {
  return random.next() < 0.67 ? { event, stance: random.pick(STANCES) } : event
}

function typeFor(random: Random, canRespond: boolean): (typeof EVENT_TYPES)[number] {
  if (canRespond && random.next() < 0.25) return 'rebuttal'
  return random.next() < 0.55 ? 'accusation' : 'attack'
}

/** Some actors are in the news more than others. */
function skewed(random: Random): number {
  return Math.min(ACTORS - 1, Math.floor(ACTORS * random.next() ** 1.8))
}

/** One of the last; how far back is exponential. */
function lately(ids: readonly string[], random: Random): string {
  return ids[Math.max(0, ids.length - 1 - Math.floor(-Math.log(1 - random.next()) * 30))]!
}

function dateAt(time: number, random: Random): string {
  const day = dayOf(time)
  if (random.next() < 0.15) return `${day}/${dayOf(time + DAY * (1 + 120 * random.next() ** 3))}`
  return random.next() < 0.3 ? `${new Date(Math.floor(time / MINUTE) * MINUTE).toISOString().slice(0, 16)}Z` : day
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** 70 % in bursts of Pareto-distributed weight and exponential decay, the rest spread out. */
function timesOf(count: number, random: Random): Float64Array {
  const bursts = Array.from({ length: BURSTS }, () => ({
    start: FROM + random.next() * (TO - FROM),
    weight: (1 - random.next()) ** (-1 / 1.2),
    decay: DAY * (1 + 40 * random.next() ** 2),
  }))
  const total = bursts.reduce((sum, { weight }) => sum + weight, 0)
  const inBurst = () => {
    let rest = random.next() * total
    const { start, decay } = bursts.find(({ weight }) => (rest -= weight) <= 0) ?? bursts[0]!
    return start - Math.log(1 - random.next()) * decay
  }
  const anywhere = () => FROM + random.next() ** 0.7 * (TO - FROM)
  return Float64Array.from({ length: count }, () => Math.min(random.next() < 0.7 ? inBurst() : anywhere(), TO)).sort()
}
