/** Estimates how much memory a dataset may take before the browser ends the tab. */

const GIB = 2 ** 30

/** Share of the device's memory; the rest is for the page, other tabs, and the peak of a load. */
const SHARE = 0.3

/** Assumed memory in GiB if the browser does not report it. */
const ASSUMED_GIB = 4

/** Maximum in bytes, because V8 ends an isolate whose heap, strings included, exceeds 4 GiB. */
const MOST = 2.5 * GIB

/** Returns bytes. `deviceMemory` is in GiB, at most 8, and exists only in some browsers. */
export function roomOf(navigator: object): number {
  const gib = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : ASSUMED_GIB
  return Math.min(gib * SHARE * GIB, MOST)
}
