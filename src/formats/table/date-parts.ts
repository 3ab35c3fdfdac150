/** `partColumns` finds the columns that state year, month and day apart. Used by `guess-mapping.ts`. */
import type { TableField } from '../../model/mapping.ts'

const PART = /^(?<of>[a-z ]*?) ?(?<part>year|yr|month|mnth|mon|mth|day|dy)(?<behind> (?:start|end|begin))?$/
const STARTS: readonly string[] = ['start', 'strt', 'st', 'begin', 'beg', 'from', 'event', 'attack', 'i', '']
const ENDS: readonly string[] = ['end', 'to', 'until', 'e', 'finish']

/** By header in small letters; nothing unless there is a month beside a year. */
export function partColumns(names: readonly string[]): { readonly [F in TableField]?: number } {
  const parts = names.flatMap((name, column) => {
    const { of = '', part, behind = '' } = PART.exec(name)?.groups ?? {}
    return part === undefined
      ? []
      : [{ of: (of + behind).trim(), part: part[0] === 'm' ? 'month' : part[0] === 'd' ? 'day' : 'year', column }]
  })
  const whole = (prefixes: readonly string[]) => {
    const of = prefixes.find((prefix) => {
      const kinds = new Set(parts.filter((each) => each.of === prefix).map(({ part }) => part))
      return kinds.has('year') && kinds.has('month')
    })
    return (part: string) =>
      of === undefined ? undefined : parts.find((each) => each.of === of && each.part === part)?.column
  }
  const [start, end] = [whole(STARTS), whole(ENDS)]
  const found = {
    date: start('year'),
    month: start('month'),
    day: start('day'),
    end: end('year'),
    endMonth: end('month'),
    endDay: end('day'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined))
}
