// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { createWords } from '../../src/i18n/words.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { RESPONSE_STATES } from '../../src/model/event.ts'
import { NO_VALUE } from '../../src/model/field.ts'
import { Matrix } from '../../src/ui/matrix/Matrix.tsx'
import { createNaiveEngine } from '../engine/naive-engine.ts'
import { DISPUTE, openPage } from './support/page.tsx'

afterEach(cleanup)

const words = createWords()
const nameOf = (side: string) => (side === NO_VALUE ? words.t.filters.noCountry : words.country(side))
const numbers = () => [...document.querySelectorAll<HTMLElement>('button.matrix-cell')]

/** Twenty actors, each of whom accuses the next; the earlier the more often. */
const MANY = {
  ...DISPUTE,
  actors: Array.from({ length: 20 }, (_, at) => ({ id: `a${at}`, name: `Actor ${at}`, country: null })),
  events: Array.from({ length: 20 }, (_, at) =>
    Array.from({ length: 21 - at }, (_, turn) => ({
      ...DISPUTE.events[3]!,
      id: `e${at}-${turn}`,
      by: [`a${at}`],
      against: [`a${(at + 1) % 20}`],
    })),
  ).flat(),
}

describe.each(['cross-strait', 'wider'])('who accuses whom in %s', (name) => {
  it('are the numbers of the naive engine', { timeout: 60_000 }, async () => {
    const document = JSON.parse(readFileSync(`public/datasets/${name}.json`, 'utf8'))
    const { dataset, report } = readDataset(JSON.stringify(document))
    const naive = createNaiveEngine(dataset!, report)
    openPage(<Matrix />, { document })
    await screen.findByRole('table', { name: /How the accused responded/ })
    while (screen.queryAllByRole('button', { name: /^\d+ more$/ }).length > 0) {
      screen.getAllByRole('button', { name: /^\d+ more$/ })[0]!.click()
      await new Promise((resolve) => setTimeout(resolve))
    }

    const { cells, by, against } = await naive.run({ kind: 'matrix', filter: NO_FILTER, field: 'country' })
    const tally = (counted: (typeof by)[number] | (typeof cells)[number]) => words.t.matrix.tally(counted, words.number)
    const expected = [
      ...cells.map((cell) => words.t.matrix.cell(nameOf(cell.by), nameOf(cell.against), tally(cell))),
      ...by.map((total) => words.t.matrix.cell(nameOf(total.side), null, tally(total))),
      ...against.map((total) => words.t.matrix.cell(null, nameOf(total.side), tally(total))),
    ]
    expect(numbers().map((cell) => cell.getAttribute('aria-label'))).toHaveLength(expected.length)
    expect(new Set(numbers().map((cell) => cell.getAttribute('aria-label')))).toEqual(new Set(expected))

    const { sides } = await naive.run({ kind: 'responses', filter: NO_FILTER, field: 'country' })
    const shareOf = ({ answered, states }: (typeof sides)[number]) => {
      const searched = answered + states[RESPONSE_STATES.indexOf('none-found')]!
      return searched === 0
        ? words.number(0)
        : words.t.matrix.answeredOf(words.number(answered), words.number(searched), words.percent(answered / searched))
    }
    const medianOf = ({ answered, states, median }: (typeof sides)[number]) => {
      if (median) return words.responseTime(median)
      const searched = answered + states[RESPONSE_STATES.indexOf('none-found')]!
      return searched === 0 ? words.t.responses['not-sought'].name : words.t.matrix.noAnswer
    }
    const table = within(screen.getByRole('table', { name: /How the accused responded/ }))
    const told = table
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent))
    expect(told).toEqual(
      sides.map((side) => [
        nameOf(side.side),
        words.number(side.accusations),
        shareOf(side),
        ...side.states.map((count) => words.number(count)),
        medianOf(side),
      ]),
    )
  })
})

describe('who accuses whom', () => {
  it('keeps only the events behind a number, and lets go of them again', async () => {
    const { user, store } = openPage(<Matrix />)
    const cell = await screen.findByRole('button', {
      name: /^China against Taiwan: 1 accusation, 1 of 1 searched ones answered$/,
    })
    await user.click(cell)
    expect(store.get().filter.pair).toEqual({ field: 'country', by: 'CN', against: 'TW' })
    await waitFor(() => expect(cell.getAttribute('aria-pressed')).toBe('true'))
    expect(screen.getByRole('button', { name: /^Taiwan against China/ })).toBeTruthy()
    await user.click(cell)
    expect(store.get().filter).toEqual(NO_FILTER)
  })

  it('counts actors when asked to', async () => {
    const { user, store } = openPage(<Matrix />)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Count' }), 'Actors')
    await user.click(await screen.findByRole('button', { name: /^Ministry against Command: 1 accusation/ }))
    expect(store.get().filter.pair).toEqual({ field: 'actor', by: 'mss', against: 'ice' })
    expect(store.get().matrixOf).toBe('actor')
  })

  it('is one stop for Tab, and the arrows go through its numbers', async () => {
    const { user, store } = openPage(<Matrix />)
    await screen.findByRole('button', { name: /^China against Taiwan/ })
    expect(numbers().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    numbers()[0]!.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement!.getAttribute('aria-label')).toMatch(/^Taiwan against China|^China against Taiwan/)
    await user.keyboard('{Enter}')
    expect(store.get().filter.pair).not.toBeNull()
    expect(numbers().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement])
  })

  it('says how many there was no room for, and shows them when asked', async () => {
    const { user } = openPage(<Matrix />, { document: MANY, view: { matrixOf: 'actor' } })
    const [more] = await screen.findAllByRole('button', { name: '4 more' })
    expect(screen.queryByRole('rowheader', { name: 'Actor 19' })).toBeNull()
    await user.click(more!)
    expect(screen.getByRole('rowheader', { name: 'Actor 19' })).toBeTruthy()
  })

  it('can go by name', async () => {
    const { user } = openPage(<Matrix />)
    const matrix = within(await screen.findByRole('table', { name: /Who \(a row\)/ }))
    const heads = () => matrix.getAllByRole('rowheader').map((head) => head.textContent)
    expect(heads()).toEqual(['Anyone', 'Taiwan', 'China', 'Unidentified'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'by name')
    expect(heads()).toEqual(['Anyone', 'China', 'Taiwan', 'Unidentified'])
  })

  it('leads from the number of a response to its events', async () => {
    const { user, store } = openPage(<Matrix />)
    const answered = await screen.findByRole('button', { name: 'Taiwan, Answered, kind not stated: 1' })
    await user.click(answered)
    expect(store.get().filter).toEqual({
      ...NO_FILTER,
      pair: { field: 'country', by: null, against: 'TW' },
      values: { type: ['accusation'], response: ['answered'] },
    })
    await waitFor(() => expect(answered.getAttribute('aria-pressed')).toBe('true'))
    await user.click(answered)
    expect(store.get().filter).toEqual(NO_FILTER)
  })

  it('says that nothing passes, and offers the way back', async () => {
    const { user, store } = openPage(<Matrix />, { view: { filter: { ...NO_FILTER, text: 'nowhere' } } })
    await user.click(await screen.findByRole('button', { name: 'Clear all filters' }))
    expect(store.get().filter).toEqual(NO_FILTER)
  })
})
