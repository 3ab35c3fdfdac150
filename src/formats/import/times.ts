/** `splitTime` takes the time of day and its zone out of a timestamp as programs and people write it. Used by `read-date.ts`. */

export interface SplitTime {
  /** The date, without the time. */
  readonly rest: string
  /** `hh:mm:ss`, with up to three digits of a second. */
  readonly time: string
  /** As EDTF writes it; `null` if none is stated, or one that has no single meaning (`EST`, `CST`). */
  readonly offset: string | null
}

const CLOCK = String.raw`(?<hour>\d{1,2})(?::|\s?h\s?)(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?`
const HALF = String.raw`(?:\s*(?<half>[ap])\.?\s?m\b\.?)?`
const ZONE = String.raw`(?:\s*(?:Uhr|hrs?|h)\b)?(?:\s*(?<zone>z|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d\d)?|utc|gmt|[a-z]{2,5})\b)?(?:\s*\([^()]*\))?`
const HABITS: readonly RegExp[] = [
  new RegExp(
    `^(?<rest>.*?[\\d.,年日號号)\\]a-z])(?:\\s*[T,]\\s*|\\s+)(?:at|um|à|a las|ore|kl\\.?|om)?\\s*${CLOCK}${HALF}${ZONE}$`,
    'i',
  ),
  // March 5, 2021, 3 p.m.
  new RegExp(
    `^(?<rest>.*?\\d)(?:\\s*,\\s*|\\s+)(?:at\\s+)?(?<hour>\\d{1,2})\\s?(?<half>[ap])\\.?\\s?m\\b\\.?${ZONE}$`,
    'i',
  ),
  // 4. März 2021, 14.05 Uhr
  /^(?<rest>.*?\d)(?:\s*,\s*|\s+)(?:um\s+)?(?<hour>\d{1,2})(?:\.(?<minute>\d\d))?\s*Uhr$/i,
  new RegExp(`^${CLOCK}${HALF}${ZONE}(?:\\s*[,·-]\\s*|\\s+)(?:on |am |le )?(?<rest>.*\\d.*)$`, 'i'),
  // 20240923T140500Z
  /^(?<rest>\d{8})T(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>z|[+-]\d\d(?::?\d\d)?)?$/i,
  // 2024年9月23日下午2时05分
  /^(?<rest>.*[日號号])\s*(?<part>上午|下午|凌晨|晚上|中午|午前|午後|오전|오후)?\s*(?<hour>\d{1,2})\s?(?:[:时時点點]|시)\s?(?:(?<minute>\d{1,2})\s?(?:[:分]|분)?)?(?:(?<second>\d{1,2})\s?秒?)?$/,
]
/** `Thu Mar 04 10:05:39 +0000 2021`, as Twitter and Unix write it. */
const YEAR_LAST =
  /^(?:\p{L}+\.?,? )?(?<month>\p{L}+) (?<day>\d{1,2}) (?<clock>\d\d:\d\d:\d\d) (?<zone>[+-]\d{4}|[A-Z]{3,5}) (?<year>\d{4})$/u

/** Maximum number of characters of a text that is looked at, as what follows may take more than linear time. */
const LONGEST = 100

export function splitTime(text: string): SplitTime | null {
  if (text.length > LONGEST) return null
  const twitter = YEAR_LAST.exec(text)?.groups
  if (twitter)
    return splitTime(`${twitter['day']} ${twitter['month']} ${twitter['year']} ${twitter['clock']} ${twitter['zone']}`)
  for (const habit of HABITS) {
    const groups = habit.exec(text)?.groups
    if (groups === undefined) continue
    const time = clockOf(groups)
    if (time !== null) return { rest: groups['rest']!.replace(/[\s,]+$/, ''), time, offset: offsetOf(groups['zone']) }
  }
  return null
}

function clockOf({
  hour,
  minute = '0',
  second = '0',
  fraction = '',
  half,
  part,
}: Readonly<Record<string, string | undefined>>) {
  const isAfternoon = half?.toLowerCase() === 'p' || /下午|晚上|午後|오후/.test(part ?? '')
  const isHalved = half !== undefined || part !== undefined
  const stated = Number(hour)
  if (isHalved && half !== undefined && (stated > 12 || stated < 1)) return null
  const hours =
    isAfternoon && stated < 12 ? stated + 12 : half !== undefined && !isAfternoon && stated === 12 ? 0 : stated
  if (hours > 24 || Number(minute) > 59 || Number(second) > 59 || (hours === 24 && Number(minute) + Number(second) > 0))
    return null
  const parts = /[1-9]/.test(fraction) ? `.${fraction.slice(0, 3)}` : ''
  return [hours, Number(minute), Number(second)].map((each) => String(each).padStart(2, '0')).join(':') + parts
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null
  const text = zone.toLowerCase().replaceAll(/\s/g, '')
  if (/^(?:z|utc|gmt)$/.test(text)) return 'Z'
  const [, sign, hours, minutes = '00'] = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d\d)?$/.exec(text) ?? []
  return sign === undefined ? null : `${sign}${hours!.padStart(2, '0')}:${minutes}`
}
