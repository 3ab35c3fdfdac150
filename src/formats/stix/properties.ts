/** What the STIX objects that are written here have in common with those that are read again. */
import type { EventType } from '../../model/event.ts'

/** The custom property that holds the id of an actor or an event as the dataset has it, or the code of a country. */
export const OWN_ID = 'x_claimline_id'

/** The custom property that holds the date of an event in EDTF. */
export const OWN_DATE = 'x_claimline_date'

/** The type of object that an event becomes. */
export const STIX_TYPES: Readonly<Record<EventType, string>> = {
  attack: 'campaign',
  accusation: 'report',
  rebuttal: 'opinion',
}

/** The confidences of STIX's own scale (Appendix A, None / Low / Med / High). */
export const CONFIDENCES = { high: 85, medium: 50 } as const

/** Stances that an opinion can say. Any other answer is `neutral`, which says nothing of it. */
export const OPINIONS = { denies: 'strongly-disagree', disputes: 'disagree', acknowledges: 'agree' } as const
