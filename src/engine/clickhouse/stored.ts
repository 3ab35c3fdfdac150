/** What the loader stores of an event as JSON: what no question counts. */
import type { TimelineEvent } from '../../model/event.ts'

export type StoredDetails = Pick<TimelineEvent, 'summary' | 'dateNote' | 'confidence' | 'citations'>
