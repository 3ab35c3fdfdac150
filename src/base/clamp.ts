/** `value`, or the nearer of `low` and `high` (both inclusive) when it lies outside them. Needs `low <= high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
