/** The English words for saving what one looks at as a page. Apart, as few readers come by them. */

export const webPage = {
  whole: (total: string) => `The whole dataset: ${total} events`,
  kept: (shown: string) => `Only what the filters keep: ${shown} events`,
  save: 'Save as a web page',
  which: 'What is in it',
  carried: 'It opens as you see it now, and everything in it can be explored.',
  private: 'Anyone who has the file has its events and the texts of their sources. Nothing was uploaded to make it.',
  leftOut: 'Answers that the filters leave out are missing from it, so it will show that there are none.',
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
  offline: 'Everything is in this file; it loads nothing from elsewhere.',
  empty: 'There is no dataset in this file.',
}
