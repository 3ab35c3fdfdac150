/** Bars where there are too many statements for a mark each: accusations by column, the answered ones at the foot. */
import { type Exchanges, type KindCounts, RESPONSE_KINDS, type ResponseKind } from '../../engine/query.ts'
import type { TimeColumns } from './columns.ts'
import { type Deepest, type Facing, type Strip, STRIPS, stripOf, type StripPlaces } from './strips.ts'

export interface BarPart {
  readonly kind: ResponseKind
  readonly count: number
  readonly topPx: number
  readonly heightPx: number
}

export interface Bar {
  readonly strip: Strip
  readonly column: number
  readonly xPx: number
  readonly widthPx: number
  readonly kinds: KindCounts
  /** From the foot; those without an accusation left out. */
  readonly parts: readonly BarPart[]
}

/** Accusations by strip and column. */
export type Totals = ReadonlyMap<string, KindCounts>

export function totalsOf(months: Exchanges['months'], facing: Facing, { columnOf }: TimeColumns): Totals {
  const totals = new Map<string, KindCounts>()
  for (const { month, side, kinds } of months) {
    const column = month === null ? null : columnOf(month)
    if (column === null) continue
    const key = `${stripOf(side, facing)} ${column}`
    totals.set(key, sumKinds(totals.get(key), kinds))
  }
  return totals
}

export const NO_KINDS: KindCounts = [0, 0, 0, 0]

export function sumKinds(a: KindCounts | undefined, b: KindCounts): KindCounts {
  return (a ?? NO_KINDS).map((count, kind) => count + b[kind]!) as unknown as KindCounts
}

export const totalOf = (kinds: KindCounts): number => kinds.reduce((sum, count) => sum + count, 0)

/** The greatest total of each strip, in units of which the greatest of all makes `most`. */
export function barDepths(totals: Totals, most: number): { readonly deepest: Deepest; readonly perUnit: number } {
  const greatest = { above: 0, below: 0, others: 0 }
  for (const [key, kinds] of totals) {
    const strip = stripIn(key)
    greatest[strip] = Math.max(greatest[strip], totalOf(kinds))
  }
  const perUnit = Math.max(...Object.values(greatest)) / most
  const deepest = { ...greatest }
  for (const strip of STRIPS) deepest[strip] = greatest[strip] / perUnit
  return { deepest, perUnit }
}

const stripIn = (key: string) => STRIPS.find((strip) => key.startsWith(strip))!

export function layBars(
  totals: Totals,
  perUnit: number,
  { columns }: TimeColumns,
  strips: StripPlaces,
): readonly Bar[] {
  return Array.from(totals, ([key, kinds]) => {
    const strip = stripIn(key)
    const index = Number(key.slice(strip.length + 1))
    const { xPx, widthPx } = columns[index]!
    const { footPx, grows } = strips.places[strip]
    let foot = footPx
    const parts = kinds.flatMap((count, kind): BarPart[] => {
      if (count === 0) return []
      const heightPx = (count / perUnit) * strips.stepPx
      const topPx = grows === 1 ? foot : foot - heightPx
      foot += grows * heightPx
      return [{ kind: RESPONSE_KINDS[kind]!, count, topPx, heightPx }]
    })
    const insetPx = Math.min(1.5, widthPx / 6)
    return { strip, column: index, xPx: xPx + insetPx, widthPx: widthPx - 2 * insetPx, kinds, parts }
  })
}
