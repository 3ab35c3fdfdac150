/** Shapes of the event types around the origin as SVG paths, the same on the screen and in an exported picture. */
import type { Pointing } from './mark.ts'

/** Triangle of an accusation with its tip at 7 pixels: up, down, or along the lane. */
export const TRIANGLES: Readonly<Record<Pointing, string>> = {
  up: 'M0 -7L7 5.5H-7Z',
  down: 'M0 7L7 -5.5H-7Z',
  level: 'M7 0L-5.5 -7V7Z',
}

/** Diamond of a rebuttal. */
export const DIAMOND = 'M0 -8L6 0L0 8L-6 0Z'

/** Square of an attack whose extent is too short to be drawn as a bar. */
export const BLOCK = { x: -4, y: -6, width: 8, height: 12, rx: 1.5 } as const

/** The hatched box behind the symbol of an event that is only attributed. */
export const SAID_BOX = { x: -11, y: -11, width: 22, height: 22, rx: 3 }
