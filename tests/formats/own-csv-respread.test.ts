import { describe, expect, it } from 'vitest'
import { loadFile, readFile } from './reading.ts'

const HEADERS = 'id,type,date,title,by,by_names,source_ids,source_titles,source_dates,notes'
const tableOf = (dates: readonly string[]) =>
  `\uFEFF${HEADERS}\n${dates.map((date, at) => `e${at},attack,${date},T,a,A,s,S,,n`).join('\n')}\n`

describe('a table of our own that a spreadsheet has saved', () => {
  it.each([
    ['American', ['9/23/2024', '3/4/2024', 'Sep-24', '2024~', '602']],
    ['German', ['23.09.2024', '04.03.2024', 'Sep 24', '2024~', '602']],
    ['with two digits', ['09/23/24', '03/04/24', 'Sep-24', '2024~', '602']],
    ['Chinese', ['2024/9/23', '2024/3/4', '2024年9月', '2024~', '602']],
  ])('comes back whole: %s', async (_what, dates) => {
    const { events, report } = await readFile(tableOf(dates))
    expect(events.map(({ date }) => date)).toEqual(['2024-09-23', '2024-03-04', '2024-09', '2024~', '0602'])
    expect(report).toMatchObject({ read: 5, kept: 5 })
  })

  it('is read in the order that the dates of its sources prove', async () => {
    const rows = ['e1,attack,3/4/2024,T,a,A,s,S,9/23/2024,,n', 'e2,attack,5/6/2024,T,a,A,s,S,2024,,n']
    const { events } = await readFile(`${HEADERS}\n${rows.join('\n')}\n`)
    expect(events.map(({ date }) => date)).toEqual(['2024-03-04', '2024-05-06'])
  })

  it('is asked about where no date shows whether it begins with the day', async () => {
    const loaded = await loadFile(tableOf(['3/4/2024', '5/6/2024']))
    expect(loaded).toMatchObject({ ok: false, table: { isOwn: true, asksDayOrder: true } })
    const { mapping } = (loaded as { table: { mapping: object } }).table
    const said = { ...mapping, dayOrder: 'day-first' } as Parameters<typeof readFile>[2]
    const made = await readFile(tableOf(['3/4/2024', '5/6/2024']), 'a file', said)
    expect(made.events.map(({ date }) => date)).toEqual(['2024-04-03', '2024-06-05'])
  })
})
