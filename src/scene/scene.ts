/**
 * Describes the picture as plain geometry: pixels from the left end of the asked span and from the top of the first
 * lane.
 */
import type { EventHeader, Lane, LinkKind } from '../engine/query.ts'
import type { ResponseTime } from '../model/event.ts'
import type { MarkExtent, Pointing } from './lanes/mark.ts'

export interface SceneMark extends MarkExtent {
  readonly event: EventHeader
  /** Index into the scene's lanes. */
  readonly lane: number
  readonly row: number
  /** Middle of the glyph, or of the bar; a glyph may stand anywhere within the extent. */
  readonly x: number
  readonly y: number
  readonly pointing: Pointing
  readonly label: SceneLabel | null
}

export interface SceneLabel {
  readonly text: string
  /** Left or right end of the text, depending on the anchor. */
  readonly x: number
  readonly anchor: 'start' | 'end'
}

export interface SceneLane {
  readonly key: string
  readonly lane: Lane
  readonly y: number
  readonly height: number
  /** Whether the lane shows counts over time behind its marks. */
  readonly isDensity: boolean
  /** Number of events of the lane in the asked span that are not drawn as marks. */
  readonly hidden: number
  /** Whether the contents of the lane were queried. */
  readonly isAsked: boolean
  /** Number of events of the lane at any time. */
  readonly count: number
}

export interface SceneGroup {
  readonly key: string
  readonly country: string | null
  readonly isFolded: boolean
  readonly count: number
  readonly y: number
  readonly height: number
  /** Height of the group's heading in pixels; 0 if it has none. */
  readonly headPx: number
}

/** Visible pixels of the scene, from its left end. */
export interface Seen {
  readonly leftPx: number
  readonly rightPx: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface SceneLink {
  readonly key: string
  readonly kind: LinkKind
  readonly from: string
  readonly to: string
  readonly path: string
  /** Whether an end of the line is not a mark but somewhere in the counts of its lane. */
  readonly isLoose: boolean
  /** Horizontal distance of its ends in pixels. */
  readonly reachPx: number
  /** Candidate places for a label on the line, the best first. */
  readonly places: readonly Point[]
  readonly time: ResponseTime | null
}

export interface Scene {
  readonly widthPx: number
  readonly heightPx: number
  readonly groups: readonly SceneGroup[]
  readonly lanes: readonly SceneLane[]
  readonly marks: readonly SceneMark[]
  readonly links: readonly SceneLink[]
}
