/** Names of places whose naming is contested, in English. */
import type { PlaceNames } from '../places.ts'

export const places: PlaceNames = {
  CN: 'China',
  EH: 'Western Sahara',
  HK: 'Hong Kong',
  IL: 'Israel',
  KP: 'North Korea',
  KR: 'South Korea',
  MO: 'Macao',
  PS: 'Palestine',
  TW: 'Taiwan',
  XK: 'Kosovo',
}
