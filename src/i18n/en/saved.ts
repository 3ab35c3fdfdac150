/** The English words for saving what one looks at as a page. Apart, as few readers come by them. */

export const enWebPage = {
  whole: (total: string) => `The whole dataset: ${total} events`,
  kept: (shown: string) => `Only what the filters keep: ${shown} events`,
  save: 'Save as a web page',
  which: 'What is in it',
  carried: 'It opens as you see it now, and everything can be looked at in it.',
  private: 'Whoever gets it has the events in it and the texts of their sources; making it sent nothing anywhere.',
  leftOut: 'Answers that the filters leave out are not in it: it will say that there are none.',
  failed: 'The page could not be made: the viewer that goes into it was not found.',
}

export const enSaved = {
  name: 'A saved page',
  note: (day: string, events: string, total: string) =>
    events === total
      ? `Saved on ${day}, with all ${total} events.`
      : `Saved on ${day}, with ${events} of ${total} events.`,
  chosenBy: (clauses: string) => `Chosen by: ${clauses}.`,
  leftOut: 'What was answered by the events left out counts as not answered here.',
  offline: 'Everything is in this file; it asks for nothing from anywhere.',
  empty: 'There is no dataset in this file.',
}
