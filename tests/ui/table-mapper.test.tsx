// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Blob } from 'node:buffer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWorkerOpener } from '../../src/engine/client/worker-opener.ts'
import type { DatasetOpener, Origin } from '../../src/engine/engine.ts'
import { loadDataset } from '../../src/engine/worker/load.ts'
import type { TableMapping } from '../../src/model/mapping.ts'
import { WordsContext } from '../../src/ui/context/words.ts'
import { TableMapper } from '../../src/ui/table/TableMapper.tsx'
import { connectTo } from '../engine/worker-pair.ts'
import './support/page.tsx'
import { loadedWords } from './support/loaded-words.ts'

const TABLE = `ref;when;who said so;about whom;claim;where to read it
A1;03/04/2024;Ministry;Command;"Ministry says ""it""; again";https://example.org/1
A2;05/04/2024;Command;Ministry;Command denies it;https://example.org/2
A3;around Easter;Ministry;Command;Ministry repeats it;
A4;;Ministry;Command;Ministry insists;
`

const desk: DatasetOpener<Origin> = createWorkerOpener(
  connectTo((origin, base, signal, onProgress) =>
    loadDataset({ origin, base, signal, onProgress, room: 2 ** 30, later: setImmediate }),
  ),
  'https://example.org/',
)

async function open(text = TABLE, { isKnown = false } = {}) {
  // jsdom's own cannot be read as a stream.
  const origin: Origin = { kind: 'file', name: 'claims.csv', blob: new Blob([text]) as globalThis.Blob }
  const opened = await desk.open(origin)
  if (opened.ok || !opened.table) throw new Error('it is no table')
  const onOpen = vi.fn<(mapping: TableMapping) => void>()
  const onBack = vi.fn<() => void>()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <WordsContext value={loadedWords}>
        <TableMapper
          desk={desk}
          place="file:claims.csv"
          origin={origin}
          name="claims.csv"
          guessed={opened.table}
          isKnown={isKnown}
          onOpen={onOpen}
          onBack={onBack}
        />
      </WordsContext>
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), onOpen, onBack }
}

const column = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const chosen = (name: string) => column(name).selectedOptions[0]!.textContent
const outcome = () => within(screen.getByRole('region', { name: 'Result' }))
const opening = () => screen.getByRole('button', { name: 'Open as a timeline' })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('the columns of a table', () => {
  it('are guessed by what they are called and what they hold, and shown with what they were taken to mean', async () => {
    await open()
    expect(screen.getByRole('heading', { name: 'What do the columns mean?' })).toBeTruthy()
    expect(chosen('Id')).toBe('ref')
    expect(chosen('Date, or its beginning')).toBe('when')
    expect(chosen('Who speaks or acts')).toBe('who said so')
    expect(chosen('Against whom')).toBe('about whom')
    expect(chosen('Title')).toBe('claim')
    expect(chosen('Address of the source')).toBe('where to read it')
    expect(chosen('Ids of the attacks it is about')).toBe('— none —')
    const sample = within(screen.getByRole('region', { name: 'The first rows' }))
    expect(sample.getByRole('columnheader', { name: /^about whom\s*Against whom$/ })).toBeTruthy()
    expect(sample.getByRole('cell', { name: 'Ministry says "it"; again' })).toBeTruthy()
  })

  it('are not enough where the order of day and month is open: that is asked, and nothing opens before', async () => {
    const { user, onOpen } = await open()
    const question = within(screen.getByRole('group', { name: /^Dates like 03\/04\/2024/ }))
    expect(outcome().getByText('0 of 4 rows become events.')).toBeTruthy()
    expect(opening().getAttribute('aria-disabled')).toBe('true')
    await user.click(opening())
    expect(onOpen).not.toHaveBeenCalled()
    await user.click(question.getByRole('radio', { name: 'The day first: 3 April' }))
    expect(await outcome().findByText('2 of 4 rows become events.')).toBeTruthy()
    const [first, second] = outcome().getAllByRole('listitem')
    expect(first!.textContent).toMatch(
      /^Error.*`when` "around Easter" cannot be read as a date.*row 4, column “when”, event “A3”$/,
    )
    expect(second!.textContent).toMatch(/^Error.*`when` is empty in this row.*row 5, column “when”, event “A4”$/)
    expect(outcome().getByText(/^To correct rows that are left out/)).toBeTruthy()
    await user.click(opening())
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ dayOrder: 'day-first' }))
  })

  it('can be chosen otherwise, and what comes of it follows', async () => {
    const { user } = await open('When exactly,What was said\n2024-01,One thing\n2024-02,\n')
    await user.selectOptions(column('Date, or its beginning'), '— none —')
    expect(await screen.findByText('Choose the column that holds the date.')).toBeTruthy()
    await user.selectOptions(column('Date, or its beginning'), 'When exactly')
    await user.selectOptions(column('Type of rows that state none'), 'Accusation')
    expect(await outcome().findByText('2 of 2 rows become events.')).toBeTruthy()
    expect(screen.queryByText('Choose the column that holds the date.')).toBeNull()
  })

  it('are remembered for a table with the same headers', async () => {
    const first = await open()
    await first.user.click(screen.getByRole('radio', { name: 'The day first: 3 April' }))
    await first.user.selectOptions(column('Type of rows that state none'), 'Rebuttal')
    await outcome().findByText('2 of 4 rows become events.')
    await first.user.click(opening())
    cleanup()
    await open(TABLE.replace('around Easter', '31/03/2024'))
    expect(column('Type of rows that state none').value).toBe('rebuttal')
    expect(await outcome().findByText('3 of 4 rows become events.')).toBeTruthy()
  })

  it('are as they were said of this very table where they are to be changed', async () => {
    localStorage.clear()
    const first = await open()
    await first.user.selectOptions(column('Type of rows that state none'), 'Rebuttal')
    cleanup()
    await open(TABLE, { isKnown: true })
    // What was last said of another table with the same headers does not count.
    expect(column('Type of rows that state none').value).toBe('attack')
  })

  it('have a report that can be taken away whole where only the first problems are listed', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `never ${at},Claim ${at}`)
    await open(`date,title\n2024,One\n${rows.join('\n')}\n`)
    expect(outcome().getAllByRole('listitem')).toHaveLength(5)
    expect(outcome().getByRole('button', { name: 'Download as a table' })).toBeTruthy()
  })

  it('may be left alone: there is a way back', async () => {
    const { user, onBack } = await open()
    await user.click(screen.getByRole('button', { name: 'Back to what was open' }))
    expect(onBack).toHaveBeenCalledOnce()
  })
})
