/** Describes what the loader stores of an event as JSON: the fields that no query counts. */
import type { TimelineEvent } from '../../model/event.ts'

/** Absent fields are empty, as are those of events that were loaded before version 2. */
export type StoredDetails = Pick<TimelineEvent, 'summary' | 'citations'> &
  Partial<
    Pick<
      TimelineEvent,
      'title' | 'dateNote' | 'confidence' | 'points' | 'onBehalfOf' | 'responseSought' | 'withdrawn' | 'outcome'
    >
  >
