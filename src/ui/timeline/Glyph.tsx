import type { EventType } from '../../model/event.ts'
import type { Pointing } from '../../scene/mark.ts'

interface GlyphProps {
  readonly type: EventType
  readonly pointing: Pointing
  readonly x: number
  readonly y: number
  /** Whether the event's own extent is wide enough to stand for an attack. */
  readonly isWide: boolean
}

/** Tips at 7 pixels: up, down, or along the lane. */
const TRIANGLES: Readonly<Record<Pointing, string>> = {
  up: 'M0 -7L7 5.5H-7Z',
  down: 'M0 7L7 -5.5H-7Z',
  level: 'M7 0L-5.5 -7V7Z',
}

/** An accusation is a filled triangle that points to the accused, a rebuttal a hollow diamond, an attack a bar. */
export function Glyph({ type, pointing, x, y, isWide }: GlyphProps) {
  const at = `translate(${x.toFixed(1)} ${y})`
  switch (type) {
    case 'accusation':
      return <path className="solid" d={TRIANGLES[pointing]} transform={at} />
    case 'rebuttal':
      return <path className="hollow" d="M0 -8L6 0L0 8L-6 0Z" transform={at} />
    case 'attack':
      return isWide ? null : <rect className="solid" x={-4} y={-6} width={8} height={12} rx={1.5} transform={at} />
  }
}
