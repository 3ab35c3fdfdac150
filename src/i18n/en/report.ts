/** The English words for what came of opening a dataset of one's own, and whether it is kept. */
import { plural } from './locale.ts'

export const storage = {
  /** By what has become of it; `size` is the dataset's, `most` what is kept of one. */
  states: {
    keeping: () => 'Storing in this browser…',
    kept: (size: string) => `Stored in this browser: ${size}.`,
    forgotten: () => 'No longer stored: it stays open until this page is closed.',
    'not-forgotten': () => 'The browser could not delete it, so it is still stored; try again.',
    full: (size: string) => `Not stored: the browser has no room for ${size}. It stays open until this page is closed.`,
    refused: () => 'Not stored: this browser stores nothing for this page. It stays open until this page is closed.',
    'too-large': (size: string, most: string) =>
      `Not stored: ${size} is more than the limit of ${most} for one dataset. It stays open until this page is closed.`,
  },
  forget: 'Forget',
}

interface Told {
  readonly kept: number
  readonly leftOut: number
  readonly warnings: number
}

export const opened = {
  /** `errors` that leave no event out are of the file around them. */
  summary({ kept, leftOut, warnings }: Told, errors: number, number: (count: number) => string): string {
    const events = (count: number) => plural(count, { one: '1 event', other: `${number(count)} events` })
    const parts = [
      leftOut > 0 && plural(leftOut, { one: '1 event was left out', other: `${events(leftOut)} were left out` }),
      leftOut === 0 && errors > 0 && plural(errors, { one: '1 problem', other: `${number(errors)} problems` }),
      warnings > 0 && plural(warnings, { one: '1 warning', other: `${number(warnings)} warnings` }),
    ].filter(Boolean)
    return parts.length > 0 ? `${parts.join(', ')}.` : `All ${events(kept)} were kept.`
  },
  show: 'Show what and why',
  heading: 'How the file was read',
  kept: (kept: string, read: string) => `${kept} of ${read} events were kept.`,
  more: (count: string) => `and ${count} more of this kind`,
  save: 'Download as a table',
  fileTitle: (title: string) => `${title} report`,
  counts: {
    read: (count: string) => `Events read: ${count}`,
    kept: (count: string) => `Events kept: ${count}`,
    leftOut: (count: string) => `Events left out: ${count}`,
  },
  columns: {
    severity: 'severity',
    kind: 'kind',
    what: 'what',
    file: 'file',
    row: 'row',
    column: 'column',
    line: 'line',
    character: 'character',
    path: 'path',
    event: 'event',
    value: 'value',
  },
}
