import { describe, expect, it } from 'vitest'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { loadFile, readFile, refusalOf } from './reading.ts'

/** More than is looked at to tell formats. */
const LONG = 'x'.repeat(2 ** 18 + 1000)

const { events, ...head } = rawDataset() as { events: object[] }
const longHead = { ...head, description: LONG }

async function issuesOf(text: string) {
  const loaded = await loadFile(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issue))
  return loaded.report.issues
}

describe('a document or lines', () => {
  it.each([
    ['one line without an end, its events last', JSON.stringify({ ...longHead, events })],
    ['one line with an end', `${JSON.stringify({ ...longHead, events })}\n`],
    [
      'a first line that is long and not whole',
      `${JSON.stringify(longHead).slice(0, -1)},\n"events":${JSON.stringify(events)}}`,
    ],
    ['lines, the first of them long', [longHead, ...events].map((value) => JSON.stringify(value)).join('\n')],
  ])('that begin with more than a block of words are read: %s', async (_form, text) => {
    expect((await readFile(text)).events).toHaveLength(events.length)
  })

  it('keeps the column of every issue of a document in one line with a long head', async () => {
    const bad = [rawEvent({ id: 'a', date: 'never' }), rawEvent({ id: 'b', date: 'soon' })]
    const text = JSON.stringify({ ...longHead, events: bad })
    const columns = (await issuesOf(text)).filter(({ kind }) => kind === 'bad-date').map(({ column }) => column)
    expect(columns).toEqual([text.indexOf('"never"') + 1, text.indexOf('"soon"') + 1])
  })

  it('takes a head over several lines, with something after its end, for a document that is broken there', async () => {
    const text = `${JSON.stringify(head, null, 2)}\n${JSON.stringify(events[0])}`
    const line = text.split('\n').length
    expect(await refusalOf(text)).toMatchObject({ kind: 'not-json', line, column: 1 })
  })

  it('takes two values in the first line for no lines', async () => {
    expect(await refusalOf(`${JSON.stringify(head)} {}\n{}`)).toMatchObject({ kind: 'not-json', line: 1 })
  })
})
