/** The picture as plain geometry: pixels from the left end of the asked span and from the top of the first lane. */
import type { EventHeader, Lane, LinkKind } from '../engine/query.ts'
import type { ResponseTime } from '../model/event.ts'
import type { MarkExtent, Pointing } from './lanes/mark.ts'

export interface SceneMark extends MarkExtent {
  readonly event: EventHeader
  /** Index into the scene's lanes. */
  readonly lane: number
  readonly row: number
  /** The middle of the glyph, or of the bar; a glyph may stand anywhere within the extent. */
  readonly x: number
  readonly y: number
  readonly pointing: Pointing
  readonly label: SceneLabel | null
}

export interface SceneLabel {
  readonly text: string
  /** Where the text begins, or ends, as the anchor says. */
  readonly x: number
  readonly anchor: 'start' | 'end'
}

export interface SceneLane {
  readonly key: string
  readonly lane: Lane
  readonly y: number
  readonly height: number
  /** Whether the lane shows counts over time behind the marks it has room for. */
  readonly isDensity: boolean
  /** Events of the lane in the asked span that are not drawn as marks. */
  readonly hidden: number
  /** Whether what is in it was asked for. */
  readonly isAsked: boolean
  /** Events of the lane at any time. */
  readonly count: number
}

export interface SceneGroup {
  readonly key: string
  readonly country: string | null
  readonly isFolded: boolean
  readonly count: number
  readonly y: number
  readonly height: number
  /** Height of its heading; 0 where it has none. */
  readonly headPx: number
}

/** Pixels of the scene, from its left end, that are in sight. */
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
  /** Whether an end of it is no mark, but somewhere in the counts of its lane. */
  readonly isLoose: boolean
  /** Where a word about the link may stand: places on its line, the best first. */
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
