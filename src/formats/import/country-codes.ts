/** Finds the code of a country by its name in one of several languages, or by a common short form. */
import { COUNTRIES } from '../../model/countries.ts'

/** Names by ISO 3166-1 and others that `Intl` names differently. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['iran, islamic republic of', 'IR'],
  ["korea, democratic people's republic of", 'KP'],
  ['korea, republic of', 'KR'],
  ['russian federation', 'RU'],
  ['russian federation (the)', 'RU'],
  ['united states of america (the)', 'US'],
  ['syrian arab republic', 'SY'],
  ['viet nam', 'VN'],
  ['turkey', 'TR'],
  ['czech republic', 'CZ'],
  ['hong kong', 'HK'],
  ['palestine', 'PS'],
  ['palestine, state of', 'PS'],
  ['myanmar', 'MM'],
  ['united states of america', 'US'],
  ['united kingdom of great britain and northern ireland', 'GB'],
  ["korea (the democratic people's republic of)", 'KP'],
  ["democratic people's republic of korea", 'KP'],
  ['korea (the republic of)', 'KR'],
  ['republic of korea', 'KR'],
  ["lao people's democratic republic", 'LA'],
  ['brunei darussalam', 'BN'],
  ['cabo verde', 'CV'],
  ['holy see', 'VA'],
  ['congo (the democratic republic of the)', 'CD'],
  ['democratic republic of the congo', 'CD'],
  ['taiwan, province of china', 'TW'],
  ['venezuela, bolivarian republic of', 'VE'],
  ['bosnia and herzegovina', 'BA'],
  ['usa', 'US'],
  ['u.s.', 'US'],
  ['u.s.a.', 'US'],
  ['uk', 'GB'],
  ['u.k.', 'GB'],
  ['great britain', 'GB'],
  ['prc', 'CN'],
  ["people's republic of china", 'CN'],
  ['roc', 'TW'],
  ['dprk', 'KP'],
  ['rok', 'KR'],
  ['uae', 'AE'],
  ['burma', 'MM'],
  ['macedonia', 'MK'],
  ['european union', 'EU'],
  ['eu', 'EU'],
  ['eu (region)', 'EU'],
])

let names: ReadonlyMap<string, string> | null = null

/** Returns `undefined` if the text is not the name of a country. */
export function countryCodeOf(name: string): string | undefined {
  names ??= namesOf()
  const key = keyOf(name)
  return OTHERWISE.get(key) ?? names.get(key) ?? names.get(key.replace(FORM, ''))
}

/** Two countries are called so. */
const TWOFOLD = 'congo'

const keyOf = (name: string) => name.trim().toLowerCase().replace(/^the /, '').replaceAll('’', "'")

/** `Moldova (the Republic of)`: what ISO 3166-1 adds to the name, in words that are a form of state. */
const FORM =
  /(?:,| \() ?(?:(?:the|islamic|plurinational|bolivarian|federated|united|kingdom|republic|states?|of) ?)+\)?$/

/** What is English goes before what the same word means in another language. */
const LOCALES = ['en', 'zh-Hant', 'zh-Hans', 'de', 'fr', 'es', 'pt', 'it', 'ru', 'uk', 'pl', 'ja', 'ko'] as const

function namesOf(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames(locale, { type: 'region' })
    for (const code of COUNTRIES) {
      const name = keyOf(display.of(code)!)
      if (!found.has(name) && name !== TWOFOLD) found.set(name, code)
    }
  }
  return found
}

let english: Intl.DisplayNames | null = null

/** The English name of a code of `COUNTRIES`. */
export function countryNameOf(code: string): string {
  english ??= new Intl.DisplayNames('en', { type: 'region' })
  return english.of(code) ?? code
}
