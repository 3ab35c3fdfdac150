/** Small datasets as a reader would write them, for tests to spoil. */

type Fields = Readonly<Record<string, unknown>>

interface Parts {
  readonly title: string
  readonly actors: readonly Fields[]
  readonly sources: readonly Fields[]
  readonly events: readonly Fields[]
}

const SOURCE =
  'The ministry said on Monday that the group had broken into its servers. The group denied it the next day.'

const small: Parts = {
  title: 'Two statements',
  actors: [
    { id: 'ministry', name: 'The ministry', country: 'NZ' },
    { id: 'group', name: 'The group', country: 'IS' },
  ],
  sources: [{ id: 'paper', title: 'A paper', url: 'https://example.org/paper', text: SOURCE }],
  events: [
    {
      id: 'accusation',
      type: 'accusation',
      date: '2020-03-02',
      title: 'The ministry accuses the group',
      by: ['ministry'],
      against: ['group'],
      citations: [{ source: 'paper', quote: { exact: 'the group had broken into its servers' } }],
    },
    {
      id: 'denial',
      type: 'rebuttal',
      date: '2020-03-03',
      title: 'The group denies it',
      by: ['group'],
      against: ['ministry'],
      respondsTo: ['accusation'],
      citations: [{ source: 'paper', quote: { exact: 'The group denied it' } }],
    },
  ],
}

/** A whole file of two events by two actors, with parts replaced. */
export const dataset = (parts: Partial<Parts> = {}) =>
  `${JSON.stringify({ format: 'claimline/1', ...small, ...parts }, null, 2)}\n`

export const [accusation, denial] = small.events as readonly [Fields, Fields]

/** Where a text first holds `part`, as editors count. */
export function placeOf(text: string, part: string): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, text.indexOf(part)).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** A file for the file chooser. */
export const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})
