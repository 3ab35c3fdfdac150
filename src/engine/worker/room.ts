/** How much memory a dataset may take before the browser ends the tab. */

const GIB = 2 ** 30

/** Of what the device has; the rest is for the page, other tabs, and the peak of a load. */
const SHARE = 0.3

/** Where the browser does not say how much memory there is. */
const ASSUMED_GIB = 4

/** V8 ends an isolate whose heap, strings included, passes 4 GiB. */
const MOST = 2.5 * GIB

/** In bytes. `deviceMemory` is in GiB, at most 8, and only some browsers have it. */
export function roomOf(navigator: object): number {
  const gib = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : ASSUMED_GIB
  return Math.min(gib * SHARE * GIB, MOST)
}
