import type { Words } from '../../i18n/words.ts'
import type { EventType, Stance } from '../../model/event.ts'

/** The entries of the catalogue for how an event answers: its stance, `answered` if nobody coded it, and `countered` if it accuses in turn. */
export function stanceWords(type: EventType, stance: Stance | null, { responses }: Words['t']) {
  if (type !== 'accusation') return [responses[stance ?? 'answered']]
  return stance === null ? [responses.countered] : [responses[stance], responses.countered]
}
