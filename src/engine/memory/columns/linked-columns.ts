/** The columns that follow from links between events: `linked`, for `ColumnsBuilder`. */
import { EVENT_TYPES, STANCES } from '../../../model/event.ts'
import { responseBits, silenceBits } from '../../../model/response.ts'
import { createStandings, STANDINGS, type StandingSide } from '../../../model/standing.ts'
import type { Columns } from './columns.ts'
import { ACCUSATION, NO_STANDING } from './columns.ts'
import { orderByLinks, ranksOf } from './date-order.ts'
import { IS_ON_BEHALF, IS_SOUGHT } from './details.ts'
import { lengthOf, listOf, reversed } from './lists.ts'
import type { SharedLists } from './shared-lists.ts'

interface Statements extends Pick<
  Columns,
  'types' | 'about' | 'respondsTo' | 'stances' | 'byDate' | 'by' | 'against' | 'details' | 'cast'
> {
  /** Of each row, those of `details.ts`. */
  readonly bits: Uint8Array
}

export function linked(statements: Statements) {
  const { types, about, respondsTo, stances, byDate } = statements
  const rows = types.length
  const spokenOfBy = reversed(about, rows, byDate)
  const respondedBy = reversed(respondsTo, rows, byDate)
  const degrees = new Uint32Array(rows)
  for (const lists of [about, respondsTo, spokenOfBy, respondedBy])
    for (let row = 0; row < rows; row++) degrees[row]! += lengthOf(lists, row)
  const standings = standingsOf(statements)
  const responses = responsesTo(statements, standings)
  const dateRanks = ranksOf(byDate)
  const byLinks = orderByLinks(degrees, byDate)
  return {
    types,
    about,
    respondsTo,
    stances,
    standings,
    spokenOfBy,
    respondedBy,
    degrees,
    responses,
    byDate,
    dateRanks,
    byLinks,
  }
}

const ACCUSED = STANDINGS.indexOf('accused')

/** Beside the values of `respondsTo`. Few sides meet few sides: each pair is worked out once. */
function standingsOf({ types, respondsTo, by, against, bits, details, cast }: Statements): Uint8Array {
  const { of, sideOf } = createStandings(cast.actors)
  const idsOn = ({ lists }: SharedLists, list: number) => Array.from(listOf(lists, list), (actor) => cast.ids[actor]!)
  const sides = new Map<SharedLists, Map<number, StandingSide>>([
    [by, new Map()],
    [against, new Map()],
  ])
  const sideAt = (lists: SharedLists, list: number) => {
    const side = sides.get(lists)!.get(list) ?? sideOf(idsOn(lists, list))
    sides.get(lists)!.set(list, side)
    return side
  }
  const accusedIn = (accusation: number) => sideAt(against, against.codes[accusation]!)
  let last: { readonly row: number; readonly side: StandingSide } | null = null
  /** Of a row that speaks for others; its answers are asked about one after the other. */
  const spokenFor = (row: number) => {
    if (last?.row !== row) last = { row, side: sideOf([...idsOn(by, by.codes[row]!), ...details.of(row).onBehalfOf]) }
    return last.side
  }
  const remembered = new Map<number, number>()
  const kinds = against.lists.offsets.length
  const standingOf = (row: number, accusation: number) => {
    if ((bits[row]! & IS_ON_BEHALF) > 0) return STANDINGS.indexOf(of(spokenFor(row), accusedIn(accusation)))
    const key = by.codes[row]! * kinds + against.codes[accusation]!
    const standing = remembered.get(key) ?? STANDINGS.indexOf(of(sideAt(by, by.codes[row]!), accusedIn(accusation)))
    remembered.set(key, standing)
    return standing
  }
  const { offsets, values } = respondsTo
  const standings = new Uint8Array(values.length).fill(NO_STANDING)
  for (let row = 0; row < types.length; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const target = values[at]!
      if (types[target] === ACCUSATION) standings[at] = standingOf(row, target)
    }
  }
  return standings
}

/** By type, then stance, with that of none last. */
const BITS = EVENT_TYPES.map((type) => [...STANCES, null].map((stance) => responseBits(type, stance)))

function responsesTo(
  { types, respondsTo, stances, against, bits, cast }: Statements,
  standings: Uint8Array,
): Uint16Array {
  const { offsets, values } = respondsTo
  const responses = new Uint16Array(types.length)
  for (let row = 0; row < types.length; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
      if (standings[at] === ACCUSED) responses[values[at]!]! |= BITS[types[row]!]![stances[at]!]!
  }
  const { isAnswerable } = createStandings(cast.actors)
  const answerable = Array.from({ length: against.lists.offsets.length - 1 }, (_, list) =>
    isAnswerable(Array.from(listOf(against.lists, list), (actor) => cast.ids[actor]!)),
  )
  for (let row = 0; row < types.length; row++) {
    if (types[row] !== ACCUSATION || responses[row] !== 0) continue
    if (answerable[against.codes[row]!]) responses[row] = silenceBits((bits[row]! & IS_SOUGHT) > 0)
  }
  return responses
}
