/** The English words for saving what one looks at as a page. Apart, as few readers come by them. */

import { plural } from './locale.ts'

export const webPage = {
  whole: (total: string) => `The whole dataset: ${total} events`,
  kept: (shown: string) => `Only what the filters keep: ${shown} events`,
  save: 'Save as a web page',
  which: 'What is in it',
  carried: 'It opens as you see it now, and everything in it can be explored.',
  private: 'Anyone who has the file has its events and the texts of their sources. Nothing was uploaded to make it.',
  leftOut: 'Answers that the filters leave out are missing from it, so it will show that there are none.',
  takeCopies: (count: number, text: string) =>
    plural(count, {
      one: 'Take along 1 copy of a source of your own',
      other: `Take along ${text} copies of sources of your own`,
    }),
  copiesStay: 'The texts of sources that you brought yourself stay in this browser; they are not in the page.',
  copiesMatter:
    'Only texts of sources that the page cites go along. Whoever has the page can then read them: make sure that you may pass them on.',
  failed: 'The page could not be made: its viewer was not found.',
}

export const savedPage = {
  name: 'A saved page',
  note: (day: string, events: string, total: string) =>
    events === total
      ? `Saved on ${day}, with all ${total} events.`
      : `Saved on ${day}, with ${events} of ${total} events.`,
  chosenBy: (clauses: string) => `Chosen by: ${clauses}.`,
  leftOut: 'Answers in the events that were left out do not count here.',
  copies: (count: number, text: string) =>
    plural(count, {
      one: 'It carries 1 text of a source that whoever saved it had; it is not part of the dataset.',
      other: `It carries ${text} texts of sources that whoever saved it had; they are not part of the dataset.`,
    }),
  offline: 'Everything is in this file; it loads nothing from elsewhere.',
  empty: 'There is no dataset in this file.',
}

export const copies = {
  name: (title: string) => `Your own copy of “${title}”`,
  explained:
    'Choose or drop a file, or paste the text. It stays in this browser and is sent nowhere; the quoted words are then looked for in it.',
  file: 'File (plain text, saved web page or PDF)',
  paste: 'Or paste the text',
  use: 'Use this text',
  cancel: 'Cancel',
  reading: 'Reading the file…',
  refusals: {
    'too-large': 'The file is larger than 50 MB. Save only the page or the part with the passage, and choose that.',
    'too-long': 'The text is longer than 5 million characters. Copy the part around the passage, and paste that.',
    empty:
      'There is no text in it. If it is a scanned document, copy the words from a program that recognises text, and paste them.',
    'not-text':
      'This file is neither plain text nor a web page nor a PDF. Copy its text where you can read it, and paste that.',
    unreadable: 'The file could not be read; it may be damaged. Save it once more, or paste its text.',
    locked: 'This PDF takes a password. Save a copy without one, or paste its text.',
  },
}
