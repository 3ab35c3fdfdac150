import { type KindCounts, RESPONSE_KINDS, type ResponseKind } from '../../engine/query.ts'

interface UnitRowProps {
  readonly kinds: KindCounts
  /** How many of each stand out; `null` for all. */
  readonly kept: KindCounts | null
  /** The greatest number of the rows that are compared: all are drawn to one scale. */
  readonly most: number
}

/** More than these would be too small to be counted by the eye. */
const MOST_UNITS = 60
/** Few marks are not drawn larger for it. */
const LEAST_UNITS = 20
const STEP = 12

/** A mark for each accusation: filled if it was answered, outlined if not, dotted if nobody searched; or a bar of such parts. */
export function UnitRow({ kinds, kept, most }: UnitRowProps) {
  if (most > MOST_UNITS) return <PartBar kinds={kinds} kept={kept} most={most} />
  const units = RESPONSE_KINDS.flatMap((kind, place) =>
    Array.from({ length: kinds[place]! }, (_, at) => ({ kind, isOut: kept !== null && at >= kept[place]! })),
  )
  return (
    <svg
      className="ov-units"
      viewBox={`0 0 ${Math.max(most, LEAST_UNITS) * STEP} 12`}
      style={{ width: Math.max(most, LEAST_UNITS) * STEP }}
      aria-hidden="true"
    >
      {units.map(({ kind, isOut }, at) => (
        <path
          key={at}
          className="ov-mark"
          data-kind={kind}
          data-out={isOut}
          d={`M${at * STEP + 1} 1.5L${at * STEP + 10} 6L${at * STEP + 1} 10.5Z`}
        />
      ))}
    </svg>
  )
}

function PartBar({ kinds, kept, most }: UnitRowProps) {
  return (
    <span className="ov-bar" aria-hidden="true">
      {RESPONSE_KINDS.map((kind, place) => (
        <BarPart
          key={kind}
          kind={kind}
          share={kinds[place]! / most}
          kept={kept && kept[place]! / (kinds[place]! || 1)}
        />
      ))}
    </span>
  )
}

function BarPart({ kind, share, kept }: { kind: ResponseKind; share: number; kept: number | null }) {
  if (share === 0) return null
  return (
    <span className="ov-bar-part" data-kind={kind} style={{ width: `${share * 100}%` }}>
      {kept !== null && <span className="ov-bar-out" style={{ width: `${(1 - kept) * 100}%` }} />}
    </span>
  )
}
