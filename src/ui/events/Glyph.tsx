import type { EventType } from '../../model/event.ts'
import { BLOCK, DIAMOND, TRIANGLES } from '../../scene/lanes/glyph.ts'
import type { Pointing } from '../../scene/lanes/mark.ts'

interface GlyphProps {
  readonly type: EventType
  readonly pointing: Pointing
  /** Whether the event's extent is wide enough to show an attack as a bar. */
  readonly isWide: boolean
}

/**
 * Draws the symbol around the origin: an accusation is a filled triangle that points to the accused, a rebuttal a
 * hollow diamond, an attack a bar.
 */
export function Glyph({ type, pointing, isWide }: GlyphProps) {
  switch (type) {
    case 'accusation':
      return <path className="solid" d={TRIANGLES[pointing]} />
    case 'rebuttal':
      return <path className="hollow" d={DIAMOND} />
    case 'attack':
      return isWide ? null : <rect className="solid" {...BLOCK} />
  }
}
