/**
 * Exports the shape of the names of places whose naming is contested; each locale's folder has its own. They are pinned
 * because the names of `Intl.DisplayNames` change with the browser, and print a parent for `HK` and `MO`.
 */

/** ISO 3166-1 codes (`XK` is user-assigned) of the places whose names are pinned. */
export type PinnedPlace = 'CN' | 'EH' | 'HK' | 'IL' | 'KP' | 'KR' | 'MO' | 'PS' | 'TW' | 'XK'

/** The customary short names of CLDR 48, without a parent country. */
export type PlaceNames = Readonly<Record<PinnedPlace, string>>

/** Returns the pinned name, or `undefined` if none is pinned. */
export function placeName(places: PlaceNames, code: string): string | undefined {
  return Object.hasOwn(places, code) ? places[code as PinnedPlace] : undefined
}
