/** The locale of this catalogue. Dates are British, as those of the shipped datasets are. */
import { pluralOf } from '../plural.ts'

export const LOCALE: string = 'en-GB'
export const plural = pluralOf(LOCALE)
