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
  /** How long the browser stores what it has stored. */
  lasting: {
    persistent: 'The browser stores it until you have it deleted.',
    'best-effort': 'The browser may delete it if it runs short of space.',
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
  /** `name` is that of one of several tables; empty if there is only one. */
  changeColumns: (name: string) => `Change what the columns${name && ` of ${name}`} mean`,
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

interface Contents {
  readonly accusations: string
  readonly attacks: string
  readonly rebuttals: string
  readonly sources: string
  readonly withText: string
}

/** The page about the evidence. */
export const evidence = {
  heading: 'About the evidence',
  contents: 'What is in it',
  counts: ({ accusations, attacks, rebuttals, sources, withText }: Contents) =>
    `Accusations: ${accusations}. Attacks: ${attacks}. Rebuttals: ${rebuttals}. Sources: ${sources}, of which ${withText} can be read here in full.`,
  kinds: (kinds: string) => `Sources by kind: ${kinds}.`,
  kind: (name: string, count: string) => `${name} ${count}`,
  noKind: 'kind not stated',
  collected: 'How it was collected',
  undescribed: 'The dataset does not say.',
  covers: 'Until when',
  coversUntil: (date: string) =>
    `Covered until ${date}. Nothing was looked for after that: later dates are not quiet, they are not covered.`,
  coversUnstated: 'The dataset does not say until when it looked.',
  updated: (date: string) => `Last changed: ${date}.`,
  searched: 'What was searched for answers',
  answers: (answered: string, noneFound: string, notSearched: string, nobody: string) =>
    `Accusations with an answer: ${answered}. Searched for one, and none found: ${noneFound}. Not searched: ${notSearched}. Naming nobody who could answer: ${nobody}. That none was found proves no silence; the details of each accusation say until when and where an answer was looked for.`,
  balance: 'Balance of the sides',
  balanceNote:
    'Statements are accusations and rebuttals; one of several sides counts for each. A copy of a source counts as what it renders.',
  noBalance: 'Not counted for a dataset of this size, or on this server.',
  noSide: 'No country',
  columns: {
    side: 'Side',
    statements: 'Statements',
    firstHand: 'With a first-hand source',
    onRecord: 'With a first-hand source or one of a news agency',
    inOwnLanguage: 'With a source in the language of the side',
    withPassage: 'With a passage',
    accusations: 'Its accusations',
    answered: 'of these answered',
    sought: 'searched, none found',
    notSought: 'not searched',
    unanswerable: 'of nobody who could answer',
    uncontested: 'Attacks laid to it, uncontested',
    attributed: 'Attacks only said to be of it',
    people: 'People named',
  },
  answersGiven: 'Its answers, by kind',
  offRecord: (count: string) =>
    `Statements of governments without a first-hand source or one of a news agency: ${count}`,
  allOnRecord: 'Every statement of a government has a first-hand source or one of a news agency.',
  licence: 'Licence',
  noLicence: 'The dataset states none.',
  faults: 'How to report a fault',
  report:
    'Open the event in question, copy its address under “Cite and share”, and send it to the publisher of this dataset with the sentence that is wrong and the address of a page that says otherwise.',
}
