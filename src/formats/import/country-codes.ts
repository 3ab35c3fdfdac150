/** Finds the code of a country by its English name. */
import { COUNTRIES } from '../../model/countries.ts'

/** Names by ISO 3166-1 and others that `Intl` names differently. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['iran, islamic republic of', 'IR'],
  ["korea, democratic people's republic of", 'KP'],
  ['korea, republic of', 'KR'],
  ['russian federation', 'RU'],
  ['syrian arab republic', 'SY'],
  ['viet nam', 'VN'],
  ['turkey', 'TR'],
  ['czech republic', 'CZ'],
  ['hong kong', 'HK'],
  ['palestine', 'PS'],
  ['palestine, state of', 'PS'],
  ['myanmar', 'MM'],
  ['united states of america', 'US'],
  ['taiwan, province of china', 'TW'],
  ['venezuela, bolivarian republic of', 'VE'],
  ['bosnia and herzegovina', 'BA'],
  ['eu', 'EU'],
  ['eu (region)', 'EU'],
])

let names: ReadonlyMap<string, string> | null = null

/** Returns `undefined` if the text is not the name of a country. */
export function countryCodeOf(name: string): string | undefined {
  names ??= namesOf(new Intl.DisplayNames('en', { type: 'region' }))
  const key = name.trim().toLowerCase()
  return OTHERWISE.get(key) ?? names.get(key)
}

function namesOf(english: Intl.DisplayNames): ReadonlyMap<string, string> {
  return new Map([...COUNTRIES].map((code) => [english.of(code)!.toLowerCase(), code]))
}

let english: Intl.DisplayNames | null = null

/** The English name of a code of `COUNTRIES`. */
export function countryNameOf(code: string): string {
  english ??= new Intl.DisplayNames('en', { type: 'region' })
  return english.of(code) ?? code
}
