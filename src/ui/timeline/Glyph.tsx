import type { EventType } from '../../model/event.ts'
import { BLOCK, DIAMOND, TRIANGLES } from '../../scene/glyph.ts'
import type { Pointing } from '../../scene/mark.ts'

interface GlyphProps {
  readonly type: EventType
  readonly pointing: Pointing
  readonly x: number
  readonly y: number
  /** Whether the event's own extent is wide enough to stand for an attack. */
  readonly isWide: boolean
}

/** An accusation is a filled triangle that points to the accused, a rebuttal a hollow diamond, an attack a bar. */
export function Glyph({ type, pointing, x, y, isWide }: GlyphProps) {
  const at = `translate(${x.toFixed(1)} ${y})`
  switch (type) {
    case 'accusation':
      return <path className="solid" d={TRIANGLES[pointing]} transform={at} />
    case 'rebuttal':
      return <path className="hollow" d={DIAMOND} transform={at} />
    case 'attack':
      return isWide ? null : <rect className="solid" {...BLOCK} transform={at} />
  }
}
