import type { LinkKind } from '../../engine/query.ts'

/** Shows a line as in the picture, for use in text. */
export function LinkIcon({ kind }: { readonly kind: LinkKind }) {
  return (
    <svg className="glyph-icon" width="2em" height="1em" viewBox="0 0 32 16" aria-hidden="true">
      <path d="M0 8H32" data-kind={kind} className="line" />
    </svg>
  )
}
