/** Lists what events can be filtered and counted by. */

/** Whose country or actor a filter compares: the speaking side, the accused side, or either. */
export const SIDES = ['either', 'by', 'against'] as const
export type Side = (typeof SIDES)[number]

interface FieldTraits {
  /** Whether the field is read off `by`, `against` or both, depending on the filter's side. */
  readonly sided: boolean
}

/** Fields that events can be filtered by. Engines, labels and the address have tables of their own: ARCHITECTURE.md (b). */
export const FIELDS = {
  type: { sided: false },
  country: { sided: true },
  actor: { sided: true },
  response: { sided: false },
  occurrence: { sided: false },
  attribution: { sided: false },
  sourceKind: { sided: false },
  tag: { sided: false },
  source: { sided: false },
} as const satisfies Record<string, FieldTraits>

export type Field = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]

/** Fields about who takes part. */
export const PARTY_FIELDS = ['country', 'actor'] as const
export type PartyField = (typeof PARTY_FIELDS)[number]

/** A country or an actor, as one that speaks or is accused. */
export interface Party {
  readonly field: PartyField
  readonly value: string
}

/** The value of `country` for an actor that has none, of `occurrence` and `attribution` for an attack, and of `sourceKind` for a source, that states none. */
export const NO_VALUE = ''
