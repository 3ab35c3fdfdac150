/** What a reader does, always the same. */
import { type Filter, NO_FILTER } from '../../src/engine/filter.ts'
import type { Summary } from '../../src/engine/query.ts'
import type { Span } from '../../src/model/dates/time.ts'

const ROUNDS = 6

/** Keep one country, hide one, add an actor, clear; another country and another actor each time. */
export function changes({ actors }: Summary): Filter[] {
  const countries = [...new Set(actors.map(({ country }) => country ?? ''))]
  return Array.from({ length: Math.min(ROUNDS, countries.length) }, (_, round) => {
    const hidden = countries.filter((_, at) => at !== round)
    const filter: Filter = { ...NO_FILTER, side: 'by' }
    return [
      { ...filter, values: { country: [countries[round]!] } },
      { ...filter, values: { country: hidden } },
      { ...filter, values: { country: hidden, actor: [actors[round + 1]!.id, actors[round + 2]!.id] } },
      filter,
    ]
  }).flat()
}

export const keystrokes = {
  latin: [...prefixes('report minister'), ...prefixes('pipeline leak'), ...prefixes('zzz')],
  chinese: [...prefixes('网络部门'), ...prefixes('证据 卫星'), ...prefixes('无此')],
  other: [...prefixes('harbour'), ...prefixes('signal'), ...prefixes('电网')],
}

function prefixes(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at + 1)).filter((prefix) => !prefix.endsWith(' '))
}

/** In by halves to an hour's width or so, and across on the way. */
export function moves({ extent }: Summary): Span[] {
  const { start, end } = extent!
  return Array.from({ length: 16 }, (_, zoom) => {
    const width = (end - start) / 2 ** zoom
    const from = start + (end - start - width) * 0.7
    return [0, 0.25, -0.25].map((pan) => ({ start: from + pan * width, end: from + (pan + 1) * width }))
  }).flat()
}
