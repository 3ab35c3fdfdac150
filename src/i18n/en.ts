/** Every word on screen, in English. Another language is another file of this shape. */
import { plural } from './plural.ts'

export const en = {
  /** Filled by `dates.ts`: words around what `Intl` prints. */
  dates: {},
  /** One sentence for each kind of issue: what is wrong and how to mend it. */
  issues: {},

  app: {
    name: 'Claimline',
    title: (dataset: string) => `${dataset} · Claimline`,
    loading: 'Opening the dataset…',
    loadingCatalogue: 'Looking up the datasets…',
    progress: (megabytes: string, of: string | null, events: string) =>
      `${megabytes}${of === null ? '' : ` of ${of}`} MB read, ${events} events`,
    cancel: 'Cancel',
    status: (shown: string, total: string) => `${shown} of ${total} events`,
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    dataset: 'Dataset',
    openFile: 'Open a file…',
    openFileHint: 'A Claimline dataset: JSON or NDJSON, also gzip-compressed. It is read here and sent nowhere.',
    search: 'Search',
    searchHint: 'Words in titles, summaries, actors',
    filters: 'Filters',
    details: 'Details',
    close: 'Close',
    skip: 'Skip to the timeline',
    panelFailed: 'This part of the page has failed; the rest goes on working.',
    tryAgain: 'Try again',
    engineFailed: 'The question could not be answered.',
    ownFile: 'Your file',
  },

  failure: {
    heading: 'This dataset could not be opened',
    where: (path: string, line: number | null, column: number | null) =>
      line === null ? path : `${path}, line ${line}, column ${column ?? 1}`,
    retry: 'Try again',
    back: 'Open the first dataset instead',
    goBack: 'Back to what was open',
    unknownId: (id: string) => `There is no dataset “${id}” in the catalogue.`,
    catalogue: 'The list of datasets could not be read.',
  },

  report: {
    summary: (leftOut: number, warnings: number) =>
      [
        leftOut > 0 && plural('en', leftOut, { one: '1 event was left out', other: `${leftOut} events were left out` }),
        warnings > 0 && plural('en', warnings, { one: '1 warning', other: `${warnings} warnings` }),
      ]
        .filter(Boolean)
        .join(', '),
    problems: (errors: number) => plural('en', errors, { one: '1 problem', other: `${errors} problems` }),
    show: 'Show what and why',
    heading: 'What the file says that could not be used as it is',
    kept: (kept: string, read: string) => `${kept} of ${read} events were kept.`,
    more: (count: string) => `and ${count} more of this kind`,
    severity: { error: 'Error', warning: 'Warning' },
    event: (id: string) => `event “${id}”`,
  },

  types: {
    accusation: { one: 'Accusation', many: 'Accusations' },
    attack: { one: 'Attack', many: 'Attacks' },
    rebuttal: { one: 'Rebuttal', many: 'Rebuttals' },
  },

  statuses: {
    alleged: { name: 'Alleged', meaning: 'Said by one side; nobody else confirms or denies it here.' },
    corroborated: { name: 'Corroborated', meaning: 'Someone independent of both sides confirms it.' },
    admitted: { name: 'Admitted', meaning: 'The accused says so too.' },
    disputed: { name: 'Disputed', meaning: 'The accused, or someone for them, denies it.' },
    withdrawn: { name: 'Withdrawn', meaning: 'Whoever said it has taken it back.' },
  },

  responses: {
    none: { name: 'No response', meaning: 'No response in this dataset.' },
    denied: { name: 'Denied', meaning: 'A rebuttal responds to it.' },
    countered: { name: 'Countered', meaning: 'Only counter-accusations respond to it.' },
  },

  confidence: { high: 'high', medium: 'medium' },

  fields: {
    type: 'Type',
    country: 'Country',
    actor: 'Actor',
    status: 'Status',
    response: 'Response',
    tag: 'Tag',
    source: 'Source',
  },

  filters: {
    clear: 'Clear all filters',
    clearShort: 'Clear all',
    sides: 'Country and actor match',
    side: { either: 'either side', by: 'those who speak', against: 'those accused' },
    withParts: 'An actor includes what belongs to it',
    more: (count: string) => `${count} more…`,
    fewer: 'Fewer',
    find: (field: string) => `Find in ${field.toLowerCase()}`,
    events: (count: number, text: string) => plural('en', count, { one: `${text} event`, other: `${text} events` }),
    noCountry: 'Unidentified',
    noStatus: 'None stated',
    active: 'Active filters',
    remove: (clause: string) => `Remove filter: ${clause}`,
    text: (text: string) => `“${text}”`,
    exchange: 'One exchange',
    empty: 'No event passes these filters.',
    onlyBy: (value: string) => `${value} speaking`,
    onlyAgainst: (value: string) => `${value} accused`,
  },

  timeline: {
    name: 'Timeline',
    lanes: 'Lanes',
    laneChoices: { country: 'Country and actor', actor: 'Actor', type: 'Type', source: 'Source' },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    fitHint: 'Show the whole dataset',
    earlier: 'Earlier',
    later: 'Later',
    markName: (type: string, title: string, date: string) => `${type}: ${title}, ${date}`,
    marks: 'Events',
    keys: 'Arrow keys move along a lane and between lanes, Enter opens. Plus and minus zoom, 0 shows everything, Home and End go to the first and last event.',
    laneCount: (count: number, text: string) => plural('en', count, { one: '1 event', other: `${text} events` }),
    asDensity: (count: string) => `${count} as counts`,
    fold: (group: string) => `Fold ${group} into one lane`,
    unfold: (group: string) => `Unfold ${group}`,
    noSource: 'No source',
    allActors: 'All actors',
    leadsEarlier: (title: string, date: string) => `Earlier: ${title}, ${date}`,
    leadsLater: (title: string, date: string) => `Later: ${title}, ${date}`,
    legend: 'Legend',
    legendAbout: 'speaks about',
    legendResponds: 'responds to',
    legendPoints: 'points towards the accused',
    legendFades: 'fades where the date is not certain',
    legendColour: 'A colour is a country: that of whoever speaks.',
    window: (span: string) => `Window: ${span}`,
  },

  overview: {
    name: 'Overview',
    start: 'Start of the window',
    end: 'End of the window',
    window: 'Window',
    hint: 'The whole dataset over time; the shaded part is what the timeline shows.',
  },

  details: {
    name: 'Event details',
    close: 'Close details',
    by: { accusation: 'Accuser', attack: 'Said to have attacked', rebuttal: 'Responding' },
    against: { accusation: 'Accused', attack: 'Target', rebuttal: 'In answer to' },
    nobody: 'nobody named',
    summary: 'Summary',
    status: 'Status',
    response: 'Response',
    responseTime: 'First response',
    tags: 'Tags',
    dateNote: 'About the date',
    confidence: 'Confidence in the date and facts',
    sourceText: 'Source text',
    sources: 'Sources',
    noText: 'The text of this source is not shipped. What it says, in our words:',
    wholeText: 'Show the whole text',
    passageOnly: 'Show only the passage',
    openSource: 'Open the source',
    newTab: 'opens in a new tab',
    quote: {
      exact: 'The passage stands in the source exactly as quoted.',
      ambiguous: 'The quoted words stand more than once in the source; every place is marked.',
      moved: 'The passage was found only after evening out spaces, quotation marks or character width.',
      missing: 'The quoted words were not found in the source.',
    },
    exchange: 'The exchange',
    speaksAbout: 'Speaks about',
    respondsTo: 'Responds to',
    spokenOfBy: 'What was said about it',
    respondedBy: 'Responses',
    noResponse: {
      accusation: 'No response to this accusation in this dataset.',
      attack: 'No statement about this attack in this dataset.',
      rebuttal: 'No answer to this rebuttal in this dataset.',
    },
    onlyExchange: 'Show only this exchange',
    onlyActor: (name: string) => `Show only ${name}`,
    notFound: 'This event is not in the dataset.',
    hidden: 'The filters hide this event from the timeline.',
    loading: 'Looking it up…',
  },
}

export type Messages = typeof en
