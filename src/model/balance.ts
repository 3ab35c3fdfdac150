/** How evenly a dataset treats its sides, in numbers: `balanceOf`, for the validate command, the docs and the tests. */
import { countriesSaid } from './attributed.ts'
import { STANCES } from './event.ts'
import type { Actor, Citation, Dataset, Source, Stance, TimelineEvent } from './event.ts'
import { createStandings, type StandingSide } from './standing.ts'

/** Counts of one side. Statements are accusations and rebuttals; a statement of several sides counts for each. */
export interface SideBalance {
  /** An ISO 3166-1 alpha-2 code or `EU`; `null` for speakers of no country. */
  readonly side: string | null
  readonly statements: number
  /** Statements with a source published by the speaker, or a copy of one. */
  readonly firstHand: number
  /** Statements with a source by the speaker or a news agency, or a copy of one. */
  readonly onRecord: number
  /** Statements with a source in the language most likely spoken on that side. */
  readonly inOwnLanguage: number
  /** Statements with a quote or a locator. */
  readonly withPassage: number
  readonly accusations: AccusationCounts
  /** Answers of this side to accusations, by how they meet them. */
  readonly stances: Readonly<Record<Stance | 'uncoded', number>>
  readonly attacks: AttackCounts
  /** People of this side who speak or are spoken of. */
  readonly people: number
}

/** Accusations by what they met with; the four add up to `all`. */
export interface AccusationCounts {
  readonly all: number
  readonly answered: number
  /** No answer was found, and the dataset says where one was sought. */
  readonly sought: number
  readonly notSought: number
  /** Accusations of nobody who could answer. */
  readonly unanswerable: number
}

/** Attacks laid to a side; the two add up to `all`. */
export interface AttackCounts {
  readonly all: number
  /** Laid to an actor whose country nobody contests, or to actors that nobody places anywhere. */
  readonly uncontested: number
  /** Laid to actors that are only said to be of this side. */
  readonly attributed: number
}

export interface Balance {
  /** Those with the most statements first. */
  readonly sides: readonly SideBalance[]
  /** Ids of statements of governments that rest on neither a first-hand source nor an agency. */
  readonly offRecord: readonly string[]
}

const GOVERNMENT: ReadonlySet<string> = new Set(['state', 'agency', 'military'])
const ON_RECORD: ReadonlySet<string> = new Set(['first-hand', 'agency'])

type Counts = { -readonly [Key in keyof SideBalance]: Writable<SideBalance[Key]> }
type Writable<T> = T extends object ? { -readonly [Key in keyof T]: T[Key] } : T

/** Costs a pass over the events, and one over the links between them. */
export function balanceOf({ head, events }: Dataset): Balance {
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))
  const sources = new Map(head.sources.map((source) => [source.id, source]))
  const met = answersOf(head.actors, events)
  const sides = new Map<string | null, Counts>()
  const offRecord: string[] = []
  for (const event of events) {
    const speakers = known(event.by, actors)
    for (const side of sidesOf(speakers, actors)) {
      const counts = sides.get(side) ?? noCounts(side)
      sides.set(side, counts)
      if (event.type === 'attack') countAttack(counts.attacks, speakers, side)
      else countStatement(counts, event, sources, met)
    }
    if (event.type === 'attack' || !speakers.some(({ kind }) => GOVERNMENT.has(kind ?? ''))) continue
    if (!kindsOf(event, sources).some((kind) => ON_RECORD.has(kind))) offRecord.push(event.id)
  }
  countPeople(sides, events, actors)
  return { sides: [...sides.values()].sort((a, b) => b.statements - a.statements), offRecord }
}

function countStatement(
  counts: Counts,
  event: TimelineEvent,
  sources: ReadonlyMap<string, Source>,
  met: Answers,
): void {
  const kinds = kindsOf(event, sources)
  counts.statements += 1
  if (kinds.includes('first-hand')) counts.firstHand += 1
  if (kinds.some((kind) => ON_RECORD.has(kind))) counts.onRecord += 1
  if (event.citations.some(({ source }) => speaks(sources.get(source)?.language, counts.side)))
    counts.inOwnLanguage += 1
  if (citationsOf(event).some(({ quote, locator }) => quote !== undefined || locator !== undefined))
    counts.withPassage += 1
  for (const stance of met.given.get(event.id) ?? []) counts.stances[stance ?? 'uncoded'] += 1
  if (event.type !== 'accusation') return
  counts.accusations.all += 1
  counts.accusations[met.stateOf(event)] += 1
}

function countAttack(counts: Counts['attacks'], by: readonly Actor[], side: string | null): void {
  counts.all += 1
  counts[by.some(({ country }) => country === side) ? 'uncontested' : 'attributed'] += 1
}

function countPeople(
  sides: ReadonlyMap<string | null, Counts>,
  events: readonly TimelineEvent[],
  actors: ReadonlyMap<string, Actor>,
): void {
  const named = new Set(events.flatMap(({ by, against }) => [...by, ...against]))
  for (const actor of known([...named], actors)) {
    if (actor.kind !== 'person') continue
    for (const side of sidesOf([actor], actors)) {
      const counts = sides.get(side)
      if (counts !== undefined) counts.people += 1
    }
  }
}

interface Answers {
  /** Stances of the answers that each event gives to accusations, by its id; only as one of the accused. */
  readonly given: ReadonlyMap<string, readonly (Stance | undefined)[]>
  readonly stateOf: (accusation: TimelineEvent) => Exclude<keyof AccusationCounts, 'all'>
}

function answersOf(actors: readonly Actor[], events: readonly TimelineEvent[]): Answers {
  const standings = createStandings(actors)
  const byId = new Map(events.map((event) => [event.id, event]))
  const given = new Map<string, (Stance | undefined)[]>()
  const accused = new Map<TimelineEvent, StandingSide>()
  const sideAgainst = (accusation: TimelineEvent) => {
    const side = accused.get(accusation) ?? standings.sideOf(accusation.against)
    accused.set(accusation, side)
    return side
  }
  const answered = new Set<string>()
  for (const event of events) {
    if (event.respondsTo.length === 0) continue
    const speakers = standings.sideOf([...event.by, ...event.onBehalfOf])
    for (const { event: id, stance } of event.respondsTo) {
      const target = byId.get(id)
      if (target?.type !== 'accusation') continue
      if (standings.of(speakers, sideAgainst(target)) !== 'accused') continue
      answered.add(id)
      const own = given.get(event.id)
      if (own) own.push(stance)
      else given.set(event.id, [stance])
    }
  }
  return {
    given,
    stateOf({ id, against, responseSought }) {
      if (answered.has(id)) return 'answered'
      if (!standings.isAnswerable(against)) return 'unanswerable'
      return responseSought === undefined ? 'notSought' : 'sought'
    },
  }
}

/** The kinds of the sources that an event cites; a copy counts as what it renders. */
function kindsOf(event: TimelineEvent, sources: ReadonlyMap<string, Source>): readonly string[] {
  return event.citations.flatMap(({ source }) => {
    const cited = sources.get(source)
    const rendered = cited?.kind === 'copy' ? sources.get(cited.original ?? '') : cited
    return rendered?.kind ?? []
  })
}

function citationsOf({ citations, points }: TimelineEvent): readonly Citation[] {
  return [...citations, ...points.flatMap((point) => point.citations)]
}

/** Whether a language is the likeliest of a country, by CLDR's likely subtags; Norwegian is one language in them. */
function speaks(language: string | undefined, country: string | null): boolean {
  if (language === undefined || country === null) return false
  const own = new Intl.Locale(`und-${country}`).maximize().language
  const [spoken, sought] = [new Intl.Locale(language).language, own].map((tag) =>
    tag === 'nb' || tag === 'nn' ? 'no' : tag,
  )
  return spoken === sought
}

/** The sides of some actors: their countries, else those that they are said to be of, else `null`. */
function sidesOf(by: readonly Actor[], actors: ReadonlyMap<string, Actor>): ReadonlySet<string | null> {
  const sides = by.flatMap((actor): (string | null)[] => {
    const countries = countriesSaid(actor, actors)
    return countries.length === 0 ? [null] : [...countries]
  })
  return new Set(sides)
}

function known(ids: readonly string[], actors: ReadonlyMap<string, Actor>): readonly Actor[] {
  return ids.flatMap((id) => actors.get(id) ?? [])
}

function noCounts(side: string | null): Counts {
  const stances = Object.fromEntries([...STANCES, 'uncoded'].map((stance) => [stance, 0]))
  return {
    side,
    statements: 0,
    firstHand: 0,
    onRecord: 0,
    inOwnLanguage: 0,
    withPassage: 0,
    accusations: { all: 0, answered: 0, sought: 0, notSought: 0, unanswerable: 0 },
    stances: stances as Counts['stances'],
    attacks: { all: 0, uncontested: 0, attributed: 0 },
    people: 0,
  }
}
