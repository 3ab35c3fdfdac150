/** Scale of the property tests: a quarter of their runs by default, all of them under `npm run check`. */
export const SCALE = Number(process.env['CLAIMLINE_SCALE'] ?? 0.25)

/** Whether everything is tried, hostile archives and whole fixtures included, as `npm run check` does. */
export const isThorough = SCALE >= 1

/** Number of runs of a property, of `all` under `npm run check`; at least one. The seed stays, so failures repeat. */
export function runs(all: number): number {
  return Math.max(1, Math.ceil(all * SCALE))
}
