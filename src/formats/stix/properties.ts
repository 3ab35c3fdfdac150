/** Names the STIX properties that writer and reader share. */
import type { EventType } from '../../model/event.ts'

/** Custom property with the dataset's id of an actor or event, or the code of a country. */
export const OWN_ID = 'x_claimline_id'

/** Custom property with the date of an event in EDTF. */
export const OWN_DATE = 'x_claimline_date'

/** Maps types of events to types of STIX objects. */
export const STIX_TYPES: Readonly<Record<EventType, string>> = {
  attack: 'campaign',
  accusation: 'report',
  rebuttal: 'opinion',
}

/** The confidences of STIX's own scale (Appendix A, None / Low / Med / High). */
export const CONFIDENCES = { high: 85, medium: 50 } as const

/** Stances that an opinion can say. Any other answer is `neutral`, which says nothing of it. */
export const OPINIONS = { denies: 'strongly-disagree', disputes: 'disagree', acknowledges: 'agree' } as const
