/**
 * Columns of the table `events`: what creates it, what the loader writes and what a header is read from all follow this
 * table. A column that is added here does not compile until `rows.ts` fills it.
 */
export const EVENT_COLUMNS = {
  file: 'String',
  id: 'String',
  exchange: 'String',
  type: 'UInt8',
  occurrence: 'UInt8',
  attribution: 'UInt8',
  degree: 'UInt32',
  points: 'UInt32',
  responses: 'Array(UInt8)',
  firstResponse: 'UInt8',
  answersCount: 'UInt32',
  edtf: 'String',
  starts: 'Int64',
  ends: 'Int64',
  said: 'Int64',
  placed: 'Int64',
  month: 'Int64',
  title: 'String',
  foldedTitle: 'String',
  byName: 'String',
  againstName: 'String',
  folded: 'String',
  bySide: 'Array(String)',
  againstSide: 'Array(String)',
  byActors: 'Array(String)',
  againstActors: 'Array(String)',
  actors: 'Array(String)',
  byWholes: 'Array(String)',
  againstWholes: 'Array(String)',
  wholes: 'Array(String)',
  byCountries: 'Array(String)',
  againstCountries: 'Array(String)',
  countries: 'Array(String)',
  byOwnCountries: 'Array(String)',
  againstOwnCountries: 'Array(String)',
  ownCountries: 'Array(String)',
  laneType: 'String',
  laneCountry: 'String',
  laneOwnCountry: 'String',
  laneActor: 'String',
  laneSource: 'String',
  tags: 'Array(String)',
  sources: 'Array(String)',
  sourceKinds: 'Array(String)',
  quoted: 'Array(String)',
  isAnswered: 'UInt8',
  leastTime: 'Int64',
  greatestTime: 'Int64',
  about: 'Array(String)',
  respondsTo: 'Array(String)',
  spokenOfBy: 'Array(String)',
  respondedBy: 'Array(String)',
  answers: 'Array(String)',
  answeredBy: 'Array(String)',
  json: 'String',
} as const

export type EventColumn = keyof typeof EVENT_COLUMNS

/** Values of JSON in which each type of column is written. */
interface Written {
  readonly String: string
  readonly UInt8: number
  readonly UInt32: number
  /** Decimal digits, because a number of JSON does not hold every one. */
  readonly Int64: string
  readonly 'Array(String)': readonly string[]
  readonly 'Array(UInt8)': readonly number[]
}

/** One row of the table `events`, as it is written. */
export type EventRow = { readonly [C in EventColumn]: Written[(typeof EVENT_COLUMNS)[C]] }
