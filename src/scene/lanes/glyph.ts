/** The shapes of the types around 0, 0, as SVG paths: the same on the screen and in a picture that is taken away. */
import type { Pointing } from './mark.ts'

/** Of an accusation; tips at 7 pixels: up, down, or along the lane. */
export const TRIANGLES: Readonly<Record<Pointing, string>> = {
  up: 'M0 -7L7 5.5H-7Z',
  down: 'M0 7L7 -5.5H-7Z',
  level: 'M7 0L-5.5 -7V7Z',
}

/** Of a rebuttal. */
export const DIAMOND = 'M0 -8L6 0L0 8L-6 0Z'

/** Of an attack whose own time is too short to stand for it. */
export const BLOCK = { x: -4, y: -6, width: 8, height: 12, rx: 1.5 } as const
