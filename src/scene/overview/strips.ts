/**
 * What the overview draws its events in: above the axis what one side says, below it what the other says, all others beneath.
 *
 *     above    ▽ ▼
 *     ── axis ──────
 *     below      ◆
 *     ── gap ───────
 *     others   △
 */
export const STRIPS = ['above', 'below', 'others'] as const
export type Strip = (typeof STRIPS)[number]

/** The sides above and below; `null` if there are not two sides that accuse each other. */
export type Facing = readonly [above: string, below: string] | null

export function stripOf(side: string, facing: Facing): Strip {
  if (facing === null) return 'others'
  return side === facing[0] ? 'above' : side === facing[1] ? 'below' : 'others'
}

/** How much each strip has at most in a column. */
export type Deepest = Readonly<Record<Strip, number>>

export interface StripPlaces {
  readonly stepPx: number
  readonly axis: { readonly topPx: number; readonly bottomPx: number }
  readonly gap: { readonly topPx: number; readonly bottomPx: number }
  /** Where the first of a stack stands, and which way it grows. */
  readonly places: Readonly<Record<Strip, StripPlace>>
  readonly heightPx: number
}

export interface StripPlace {
  readonly topPx: number
  readonly bottomPx: number
  /** The edge that stacks stand on. */
  readonly footPx: number
  /** -1 upwards, 1 downwards. */
  readonly grows: -1 | 1
}

export interface StripsInput {
  readonly deepest: Deepest
  readonly isFacing: boolean
  /** Height of the axis with its labels. */
  readonly axisPx: number
  /** Room above everything for titles. */
  readonly headPx: number
  /** Wanted height of one of a stack with the room to the next; it shrinks to keep within `mostPx`. */
  readonly stepPx: number
  readonly mostPx: number
}

const PAD_PX = 5
const GAP_PX = 8

export function layStrips({ deepest, isFacing, axisPx, headPx, stepPx, mostPx }: StripsInput): StripPlaces {
  const hasOthers = deepest.others > 0 || !isFacing
  const paddings = 2 * PAD_PX * (isFacing ? 2 : 0) + (hasOthers ? 2 * PAD_PX : 0)
  const fixed = headPx + axisPx + (isFacing && hasOthers ? GAP_PX : 0) + paddings
  const all = STRIPS.reduce((sum, strip) => sum + Math.max(deepest[strip], isFacing || strip === 'others' ? 2 : 0), 0)
  const step = Math.min(stepPx, (mostPx - fixed) / Math.max(all, 1))
  const depth = (strip: Strip) => 2 * PAD_PX + Math.max(deepest[strip], 2) * step
  const above = headPx + (isFacing ? depth('above') : 0)
  const below = above + axisPx
  const belowEnd = below + (isFacing ? depth('below') : 0)
  const others = belowEnd + (isFacing && hasOthers ? GAP_PX : 0)
  const othersEnd = others + (hasOthers ? depth('others') : 0)
  const down = (topPx: number, bottomPx: number): StripPlace => ({ topPx, bottomPx, footPx: topPx + PAD_PX, grows: 1 })
  return {
    stepPx: step,
    axis: { topPx: above, bottomPx: below },
    gap: { topPx: belowEnd, bottomPx: others },
    places: {
      above: { topPx: 0, bottomPx: above, footPx: above - PAD_PX, grows: -1 },
      below: down(below, belowEnd),
      others: down(others, othersEnd),
    },
    heightPx: othersEnd,
  }
}

/** Returns the centre, in pixels, of the mark at index `at` of a stack. */
export function middleOf({ footPx, grows }: StripPlace, stepPx: number, at: number): number {
  return footPx + grows * (at + 0.5) * stepPx
}
