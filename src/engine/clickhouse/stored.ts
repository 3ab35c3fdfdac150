/** Describes what the loader stores of an event as JSON: the fields that no query counts. */
import type { TimelineEvent } from '../../model/event.ts'

export type StoredDetails = Pick<TimelineEvent, 'summary' | 'dateNote' | 'confidence' | 'citations'>
