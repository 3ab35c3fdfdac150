import type { Lane } from '../../engine/query.ts'
import type { Hues } from '../../scene/hues.ts'

/** Returns the hue of a lane: its country's, or none if a lane mixes countries. */
export function laneHue(lane: Lane, hues: Hues): number {
  if (lane.field === 'actor') return hues.ofActor(lane.value)
  return lane.field === 'country' ? hues.ofCountry(lane.value) : 0
}
