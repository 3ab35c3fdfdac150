import type { SideNames } from '../events/use-side-names.ts'

/** Shows a country or an actor by its hue and name. */
export function SideName({ side, names }: { readonly side: string; readonly names: SideNames }) {
  return (
    <span className="side-name" title={names.nameOf(side)}>
      <span className="swatch" data-hue={names.hueOf(side)} aria-hidden="true" />
      <span>{names.nameOf(side)}</span>
    </span>
  )
}
