/** Shows the symbol of a type of event as in the picture, for use in text. */
export function GlyphIcon({ type }: { readonly type: string }) {
  return (
    <svg className="glyph-icon" viewBox="-8 -8 16 16" width="1em" height="1em" aria-hidden="true">
      {type === 'accusation' && <path d="M0 -6L6.5 5.5H-6.5Z" className="solid" />}
      {type === 'attack' && <rect x="-7" y="-3.5" width="14" height="7" rx="1" className="solid" />}
      {type === 'rebuttal' && <path d="M0 -7L5 0L0 7L-5 0Z" className="hollow" />}
    </svg>
  )
}
