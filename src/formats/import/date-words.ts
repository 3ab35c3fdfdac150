/** Names of months and weekdays in many languages, from `Intl`. Used by `read-date.ts`. */

const LOCALES =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr ru uk bg el id ms vi ca et lv lt sl hr sr ar hi he'.split(' ')
/** What `Intl` does not list. */
const FURTHER: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['jänner', 1],
  ['feber', 2],
  ['märz', 3],
  ['maerz', 3],
  ['setiembre', 9],
  ['fevrier', 2],
  ['aout', 8],
  ['decembre', 12],
]

const SHORTEST = 3

let months: ReadonlyMap<string, number> | null = null
let weekdays: ReadonlySet<string> | null = null

/** From 1; `undefined` for no month, and for a word that means one month here and another there (`listopad`). */
export function monthOf(word: string): number | undefined {
  months ??= monthNames()
  const key = plain(word)
  return (
    months.get(key) ??
    (key.length >= SHORTEST ? ENGLISH.findIndex((name) => name.startsWith(key)) + 1 || undefined : undefined)
  )
}

export function isWeekday(word: string): boolean {
  weekdays ??= new Set(
    LOCALES.concat('zh', 'ja', 'ko').flatMap((locale) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
        return Array.from({ length: 7 }, (_, day) => plain(format.format(Date.UTC(2024, 0, 1 + day))))
      }),
    ),
  )
  const key = plain(word)
  return weekdays.has(key) || /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/.test(key)
}

const ENGLISH = 'january february march april may june july august september october november december'.split(' ')

function monthNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const twofold = new Set<string>()
  const add = (name: string, month: number) => {
    const key = plain(name)
    if (key.length < SHORTEST || /\d/.test(key)) return
    if ((found.get(key) ?? month) !== month) twofold.add(key)
    found.set(key, month)
  }
  for (const locale of LOCALES) for (const [name, month] of namesIn(locale)) add(name, month)
  for (const key of twofold) found.delete(key)
  // What is English is so in every table.
  for (const [index, name] of ENGLISH.entries()) found.set(name, index + 1).set(name.slice(0, SHORTEST), index + 1)
  for (const [name, month] of FURTHER) found.set(name, month)
  return found
}

/** Standing alone and after a day, which in some languages differ. */
function namesIn(locale: string): readonly (readonly [string, number])[] {
  const kinds = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { month, calendar: 'gregory', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { month, day: 'numeric', calendar: 'gregory', timeZone: 'UTC' }),
  ])
  return kinds.flatMap((format) =>
    Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2024, month, 15))
      return [parts.find(({ type }) => type === 'month')?.value ?? '', month + 1] as const
    }),
  )
}

const plain = (word: string) => word.toLowerCase().replaceAll('.', '').trim()
