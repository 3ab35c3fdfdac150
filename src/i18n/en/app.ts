/** Every word on screen, in English. Another language is a folder with the same file names; see catalogues.ts. */
import type { Cell } from '../../model/issue.ts'
import type { Direction } from '../isolate.ts'
import { exchanges } from './exchanges.ts'
import { LOCALE, plural } from './locale.ts'
import { places } from './places.ts'

/** What a cell of the matrix counts: events by type, and accusations by how they were met. */
interface Tally {
  readonly counts: readonly [number, number, number]
  readonly answered: number
  readonly noneFound: number
  readonly notSought: number
}

export const app = {
  /** Tag by which dates, numbers and the order of names are printed. */
  locale: LOCALE,
  /** In which the page is laid out; time runs from left to right in either. */
  direction: 'ltr' as Direction,
  places,
  /** Between the parts of a list. */
  separator: ', ',
  /** Between the facts of a line, such as a publisher and a date. */
  comma: ', ',
  /** Between the parts of a list that hold commas themselves. */
  semicolon: '; ',
  /** What is named, and its value or choice. */
  named: (name: string, value: string) => `${name}: ${value}`,
  /** A remark behind a value, in brackets. */
  remark: (text: string, remark: string) => `${text} (${remark})`,
  /** Ends a sentence that is made of a message. */
  fullStop: '.',
  /** Words around what `Intl` prints; `dates.ts` says where each is used. */
  dates: {
    approximate: (date: string) => `about ${date}`,
    uncertain: (date: string) => `possibly ${date}`,
    season: {
      spring: (year: string) => `spring ${year}`,
      summer: (year: string) => `summer ${year}`,
      autumn: (year: string) => `autumn ${year}`,
      winter: (year: string, next: string) => `winter ${year}–${next}`,
    },
    decade: (first: string) => `${first}s`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    early: (year: string) => `early ${year}`,
    late: (year: string) => `late ${year}`,
    since: (from: string) => `since ${from}`,
    fromUnknownEnd: (from: string) => `from ${from}, end unknown`,
    upTo: (to: string) => `in or before ${to}`,
    upToDay: (to: string) => `on or before ${to}`,
    untilUnknownStart: (to: string) => `until ${to}, start unknown`,
    never: 'at any time',
    sinceUnknown: 'since an unknown date',
    untilUnknown: 'until an unknown date',
    dateTime: (date: string, time: string) => `${date}, ${time}`,
    zone: (offset: string) => `UTC${offset}`,
    beforeChrist: (year: string) => `${year} BC`,
    sameDay: 'the same day',
    later: (time: string) => `${time} later`,
    earlier: (time: string) => `${time} earlier`,
    about: (time: string) => `about ${time}`,
    within: (time: string) => `within ${time}`,
    atLeast: (time: string) => `at least ${time}`,
    betweenTimes: (least: string, most: string) => `between ${least} and ${most}`,
    unknownTime: 'an unknown time later',
  },
  app: {
    name: 'Claimline',
    title: (dataset: string) => `${dataset} · Claimline`,
    loading: 'Opening the dataset…',
    loadingCatalogue: 'Loading the list of datasets…',
    progress: (megabytes: string, of: string | null, events: string) =>
      `${megabytes}${of === null ? '' : ` of ${of}`} MB read, ${events} events`,
    cancel: 'Cancel',
    status: (shown: string, total: string) => `${shown} of ${total} events`,
    coversUntil: (date: string) => `Events after ${date} are not covered`,
    language: 'Language',
    licences: 'Licences',
    theme: 'Theme',
    themes: { system: 'Same as the system', light: 'Light', dark: 'Dark' },
    dataset: 'Dataset',
    openData: 'Open data',
    more: 'More',
    openFile: 'Open a file…',
    openFileHint:
      'Claimline datasets, tables, TimelineJS or STIX, optionally gzip-compressed. Several files open as one dataset. Files are read in this browser and never uploaded.',
    paste: 'Paste…',
    pasteHeading: 'Paste a dataset, a table or an address',
    pasted: (when: string) => `Pasted ${when}`,
    printHint:
      'This print shows only the screen. Press Ctrl P (⌘ P) on the page itself to print the whole picture and a numbered list of the events with their sources.',
    /** Several files that are opened as one dataset. */
    moreFiles: (first: string, count: number) => `${first} + ${count} more`,
    drop: 'Drop it anywhere to open it. It is read in this browser and never uploaded.',
    search: 'Search',
    searchHint: 'Words in titles, summaries, actors',
    commands: 'All commands',
    filters: 'Filters',
    close: 'Close',
    /** Links over what repeats on every page, straight to the perspective. */
    skip: {
      overview: 'Skip to the first exchange',
      timeline: 'Skip to the timeline',
      list: 'Skip to the list',
      sides: 'Skip to the two sides',
      matrix: 'Skip to who accuses whom',
    },
    perspective: 'Perspective',
    perspectives: {
      overview: 'Overview',
      timeline: 'Timeline',
      list: 'List',
      sides: 'Two sides',
      matrix: 'Who accuses whom',
    },
    loadingPanel: 'Opening…',
    noEvents: 'This dataset has no usable events.',
    panelFailed: 'This part of the page failed. The rest still works.',
    tryAgain: 'Try again',
    engineFailed: 'The question could not be answered.',
    /** By `EngineFailure`. */
    engineFailures: {
      closed: 'The dataset is not open any more.',
      lost: 'The part of the page that holds the dataset stopped working, perhaps for want of memory. Try again, or reload the page.',
      failed: 'Something went wrong while the question was being answered. Try again, or reload the page.',
    },
    unknownFailure: 'Something went wrong. Try again, or reload the page.',
    commandFailed: 'That could not be done.',
    partNotLoaded: 'This part of the page could not be fetched. Check the connection; what is open stays open.',
    newVersion:
      'There is a new version of this page, and this part of the old one is gone. Reload to go on; the view stays.',
    updateWaits: 'There is a new version of this page. What is open stays open when you reload.',
    reload: 'Reload the page',
    newerLink:
      'This link was made by a newer version of Claimline. What this version does not know of it was left out.',
    loss: 'Open another dataset?',
  },

  failure: {
    heading: 'This dataset could not be opened',
    where: (path: string, line: number | null, column: number | null) =>
      line === null ? path : `${path}, line ${line}, column ${column ?? 1}`,
    whereInTable: ({ row, column }: Cell) => `row ${row}${column === undefined ? '' : `, column “${column}”`}`,
    retry: 'Try again',
    back: 'Open the first dataset instead',
    goBack: 'Back to what was open',
    ownFileGone: (name: string) =>
      `“${name}” is private: it was never sent anywhere, and this browser does not keep it. Open the file again.`,
    unknownId: (id: string) => `There is no dataset “${id}” in the catalogue.`,
    refusedAddress: 'Only addresses that begin with https, and files beside this page, can be opened.',
    catalogue: 'The list of datasets could not be read.',
  },

  report: {
    name: 'About the dataset',
    severity: { error: 'Error', warning: 'Warning' },
    event: (id: string) => `event “${id}”`,
  },

  types: {
    accusation: { one: 'Accusation', many: 'Accusations' },
    attack: { one: 'Attack', many: 'Attacks' },
    rebuttal: { one: 'Rebuttal', many: 'Rebuttals' },
  },

  /** How well it is established that an attack happened, and that it was those named. */
  certainties: {
    alleged: { name: 'Alleged', meaning: 'One side says so; nobody else confirms or disputes it here.' },
    disputed: { name: 'Disputed', meaning: 'Those accused, or someone for them, say otherwise.' },
    corroborated: { name: 'Corroborated', meaning: 'Someone independent of both sides confirms it.' },
    admitted: { name: 'Admitted', meaning: 'Those accused say so themselves.' },
  },

  responses: {
    denies: { name: 'Denied', meaning: 'Someone who can answer says that it is not so.' },
    disputes: {
      name: 'Disputed',
      meaning: 'Someone who can answer denies a part, or questions the evidence or the speaker.',
    },
    justifies: { name: 'Justified', meaning: 'Someone who can answer says that it was lawful, defensive or deserved.' },
    declines: {
      name: 'No comment',
      meaning: 'Someone who can answer declines to comment, or neither confirms nor denies.',
    },
    acknowledges: { name: 'Acknowledged', meaning: 'Someone who can answer says that it is so, wholly or in part.' },
    answered: { name: 'Answered', meaning: 'There is an answer; the dataset does not say of what kind.' },
    countered: { name: 'Countered', meaning: 'Someone who can answer accuses in turn.' },
    'none-found': { name: 'None found', meaning: 'An answer was looked for, and none was found.' },
    'not-sought': { name: 'Not searched', meaning: 'Nobody looked for an answer; there may be one.' },
  },

  sourceKinds: {
    'first-hand': 'First-hand',
    agency: 'News agency',
    report: 'Report',
    copy: 'Copy',
  },

  confidence: { high: 'high', medium: 'medium' },

  fields: {
    type: 'Type',
    country: 'Country or area',
    actor: 'Actor',
    response: 'Response',
    occurrence: 'Did it happen?',
    attribution: 'Was it those named?',
    sourceKind: 'Kind of source',
    tag: 'Tag',
    source: 'Source',
  },

  filters: {
    clear: 'Clear all filters',
    clearShort: 'Clear all',
    sides: 'Country and actor match',
    side: { either: 'either side', by: 'the speaker or alleged attacker', against: 'the accused or target' },
    withParts: 'Include the parts of an actor',
    more: (count: string) => `${count} more…`,
    fewer: 'Fewer',
    find: (field: string) => `Find in ${field.toLowerCase()}`,
    events: (count: number, text: string) => plural(count, { one: `${text} event`, other: `${text} events` }),
    noCountry: 'Unidentified',
    notStated: 'Not stated',
    attributed: 'Attributed',
    attributedAs: { 'as-claimed': 'as claimed', uncontested: 'only uncontested' },
    active: 'Active filters',
    remove: (clause: string) => `Remove filter: ${clause}`,
    text: (text: string) => `“${text}”`,
    exchange: 'One exchange',
    asOf: (day: string) => `As of ${day}`,
    empty: 'No events match these filters.',
    onlyBy: (value: string) => `by ${value}`,
    onlyAgainst: (value: string) => `aimed at ${value}`,
    pair: (by: string | null, against: string | null) =>
      against === null ? `Said by ${by ?? 'anyone'}` : by === null ? `Said about ${against}` : `${by} → ${against}`,
  },

  asOf: {
    name: 'As of',
    switch: 'Only what had been said by a date',
    said: (day: string) => `As of ${day}: only what had been said by then.`,
    note: 'Whether an event was answered, and what is established, are told as they are known today.',
    slider: 'As of',
    day: 'Day',
    minute: 'Day and time (UTC)',
    earlier: 'Previous date on which something was said',
    later: 'Next date on which something was said',
    off: 'Show everything',
  },

  search: {
    hits: 'Search results',
    found: (events: string, actors: string, sources: string) =>
      `Found in ${events} events, ${actors} actors, ${sources} sources.`,
    nothing: 'No event, actor or source contains these words.',
    events: 'Events',
    actors: 'Actors',
    sources: 'Sources',
    of: (listed: string, total: string) => `${listed} of ${total}`,
    onlyWords: (count: string) => `Show only events with these words (${count})`,
  },

  palette: {
    hint: 'Find a command',
    none: 'No command has that name.',
    choice: (what: string, which: string) => `${what}: ${which}`,
    only: 'Show only',
    sort: 'Sort the list by',
    count: 'Who accuses whom',
    copyLink: 'Copy a link to exactly this',
  },

  keys: {
    name: 'Keys',
    places: { picture: 'In the timeline', list: 'In the list', reading: 'Reading', everywhere: 'Everywhere' },
    or: 'or',
    /** Labels of keys whose name is not printed on them. */
    told: { Mod: 'Ctrl', Escape: 'Esc', PageUp: 'Page Up', PageDown: 'Page Down', ' ': 'Space' },
    does: {
      marks: {
        left: 'Along the lane',
        right: 'Along the lane',
        up: 'To another lane',
        down: 'To another lane',
        open: 'Open the event',
      },
      picture: {
        earlier: 'Move earlier',
        later: 'Move later',
        zoomIn: 'Zoom in',
        zoomOut: 'Zoom out',
        fit: 'Show the whole dataset',
        toStart: 'Go to the first event',
        toEnd: 'Go to the last event',
        frame: 'Frame the open event',
      },
      list: {
        rowDown: 'Next or previous row',
        rowUp: 'Next or previous row',
        pageDown: 'Next or previous page',
        pageUp: 'Next or previous page',
        firstRow: 'First row',
        lastRow: 'Last row',
        open: 'Open the event',
        close: 'Close details',
      },
      reading: {
        previous: 'Previous event',
        next: 'Next event',
        back: 'Back in the exchange',
        forward: 'Forward in the exchange',
        close: 'Close details',
      },
      everywhere: { search: 'Search', palette: 'All commands', print: 'Print picture and list', keys: 'Keys' },
    },
  },

  timeline: {
    name: 'Timeline',
    lanes: 'Lanes',
    laneChoices: { country: 'Country and actor', actor: 'Actor', type: 'Type', source: 'Source' },
    order: 'Order',
    orders: { first: 'by first statement', count: 'by number of events' },
    undoMoves: 'Reset the order',
    laneKeys:
      'Arrow keys move through the lanes, Enter shows only that lane, Alt with an arrow key moves it, left and right fold and unfold a country.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    keepSpan: 'Keep only this span',
    keepSpanHint: 'Keep only the events that may fall in the window',
    fit: 'Fit',
    fitHint: 'Show all events that match the filters; press again for the whole dataset',
    fromTo: (by: string, against: string) => `${by} → ${against}`,
    markName: (type: string, title: string, date: string) => `${type}: ${title}, ${date}`,
    marks: 'Events',
    keys: 'Arrow keys move along a lane and between lanes, Enter opens. Plus and minus zoom, 0 shows everything, F frames the selected event, Home and End go to the first and last event, Shift with an arrow key moves the window. Square brackets step through the events in order of time, comma and full stop through the selected exchange.',
    laneCount: (count: number, text: string) => plural(count, { one: '1 event', other: `${text} events` }),
    asDensity: (count: string) => `${count} as counts`,
    moreToSee: (count: string) => `${count} more · zoom to see`,
    asDensityHint: 'Zoom in, or unfold the country, to see them one by one',
    fold: (group: string) => `Fold ${group} into one lane`,
    unfold: (group: string) => `Unfold ${group}`,
    onlyLane: (name: string) => `Show only ${name}`,
    saidLane: (only: string, said: string) => `${only} (${said})`,
    saidLaneBy: (said: string, speakers: string) => `${said}, by ${speakers}`,
    leadsEarlier: (title: string, date: string) => `Earlier: ${title}, ${date}`,
    leadsLater: (title: string, date: string) => `Later: ${title}, ${date}`,
    legend: 'Legend and keys',
    legendAbout: 'speaks about',
    legendResponds: 'responds to',
    legendPoints: 'points to the lane of the accused; points right if that is the same lane or there is none',
    keyPoints: 'points to the accused',
    legendStrong: 'When an event is open, its own lines are strong; those of the rest of its exchange are thin.',
    legendAttack: 'an alleged act, in the lane of the alleged attacker',
    legendFades: 'fades where the date is not certain',
    legendColour: 'Colour shows the country of the speaker or alleged attacker.',
    legendHatched: 'Hatching: only said to be of that country.',
    legendCounts:
      '“12 more”: too many events to draw one by one, shown as bars over time. The darkest are accusations, then attacks, then rebuttals, as in the overview below.',
  },

  /** Relations between two events, for a row or a card. */
  relations: {
    /** How many points of an accusation an answer names. */
    points: (count: number, text: string) => plural(count, { one: '1 of its points', other: `${text} of its points` }),
    /** All points of an accusation, and what answers them. */
    allPoints: (count: number, text: string, fates: string) =>
      `${plural(count, { one: '1 point', other: `${text} points` })}: ${fates}`,
    /** What some points met with, after their numbers. */
    fate: (numbers: string, fate: string) => `${numbers} ${fate}`,
    answers: (title: string, time: string | null) => `answers “${title}”${time === null ? '' : `, ${time}`}`,
    about: (title: string, _time: string | null) => `about “${title}”`,
    answeredBy: (title: string, time: string | null) => `answered by “${title}”${time === null ? '' : `, ${time}`}`,
    spokenOfBy: (title: string, _time: string | null) => `mentioned in “${title}”`,
    more: (count: string) => `and ${count} more`,
    links: (count: number, text: string) =>
      plural(count, { one: 'linked to 1 event', other: `linked to ${text} events` }),
  },

  list: {
    name: 'List',
    columns: {
      date: 'Date',
      type: 'Type',
      title: 'What was said or done',
      by: 'By',
      against: 'Against',
      occurrence: 'Did it happen?',
      attribution: 'Was it they?',
      response: 'Response',
    },
    keys: 'Up and down arrow keys, Page Up, Page Down, Home and End move through the rows, Enter opens an event.',
  },

  matrix: {
    name: 'Who accuses whom',
    of: 'Count',
    parties: { country: 'Countries', actor: 'Actors' },
    order: 'Order',
    rankings: { count: 'by number of accusations', name: 'by name' },
    toList: 'Read these events in the list',
    caption: 'Who (a row) accuses whom (a column).',
    note: 'The large number counts accusations. Below it: how many of those for which an answer was looked for have one, and how many were not searched; then attacks and rebuttals. An event that names several parties counts once for each of them, and once under “Anyone”. Select a number to see its events.',
    uncrossed: (count: number, number: (value: number) => string) =>
      `${plural(count, { one: '1 event names', other: `${number(count)} events name` })} too many parties to be shown pair by pair, and ${plural(count, { one: 'counts', other: 'count' })} under “Anyone” only.`,
    corner: 'Accuser ↓ Accused →',
    anyone: 'Anyone',
    moreAccused: (count: string) => `${count} more`,
    moreAccusers: (count: string) => `${count} more`,
    share: (answered: string, searched: string) => `${answered} of ${searched} answered`,
    notSearched: (count: string) => `${count} not searched`,
    /** What a cell counts, of accusations, attacks and rebuttals. */
    tally: ({ counts, answered, noneFound, notSought }: Tally, number: (value: number) => string) =>
      [
        plural(counts[0], { one: '1 accusation', other: `${number(counts[0])} accusations` }) +
          (answered + noneFound > 0
            ? `, ${number(answered)} of ${number(answered + noneFound)} searched ones answered`
            : ''),
        notSought > 0 && `${number(notSought)} not searched for an answer`,
        counts[1] > 0 && plural(counts[1], { one: '1 attack', other: `${number(counts[1])} attacks` }),
        counts[2] > 0 && plural(counts[2], { one: '1 rebuttal', other: `${number(counts[2])} rebuttals` }),
      ]
        .filter(Boolean)
        .join(', '),
    cell: (by: string | null, against: string | null, tally: string) =>
      against === null
        ? `${by ?? ''}: ${tally}`
        : by === null
          ? `against ${against}: ${tally}`
          : `${by} against ${against}: ${tally}`,
    responses: 'How the accused responded.',
    responsesNote:
      'An accusation counts under each kind of answer that it got from those who can answer. The share of answered ones is of those for which an answer was looked for; the others stand apart. Half of the answered accusations had their first answer within the median time; if dates are not exact, it lies between two times.',
    accused: 'Accused',
    answered: 'Answered in any way',
    /** The column of answers whose stance nobody coded, beside those of the stances. */
    uncoded: 'Answered, kind not stated',
    answeredOf: (count: string, searched: string, percent: string) => `${count} of ${searched} (${percent})`,
    noAnswer: 'no answer',
    median: 'Median time to the first answer',
    number: (side: string, kind: string, count: string) => `${side}, ${kind}: ${count}`,
  },

  sides: {
    name: 'Two sides',
    left: 'Left side',
    right: 'Right side',
    swap: 'Swap sides',
    countries: 'Countries',
    actors: 'Actors',
    window: (span: string) => `Only ${span}`,
    wholeTime: 'Show all dates',
    column: (side: string) => `${side} speaks`,
    both: 'both together',
    silent: (side: string) => `${side}: no answer in this dataset`,
    empty: 'Neither side has an event in this window that matches the filters.',
    shown: (count: number, text: string) =>
      plural(count, { one: '1 event of these sides', other: `${text} events of these sides` }),
    begun: (shown: string, total: string) => `The first ${shown} of ${total} events of these sides; scroll for more`,
    keys: 'Up and down arrow keys move through time, left and right move to the other side, Enter opens an event.',
  },

  exchanges,

  overview: {
    name: 'Whole time',
    start: 'Start of the window',
    end: 'End of the window',
    window: 'Window',
    hint: 'The whole dataset over time; the frame marks what the timeline shows. Click to go there, or drag to frame another part.',
  },

  details: {
    name: 'Event details',
    close: 'Close details',
    by: { accusation: 'Accuser', attack: 'Alleged attacker', rebuttal: 'Responding' },
    against: { accusation: 'Accused', attack: 'Target', rebuttal: 'In response to' },
    nobody: 'nobody named',
    occurrence: 'Did it happen?',
    attribution: 'Was it those named?',
    points: 'Point by point',
    answers: 'Answers',
    comments: 'Comments by others, which are not answers',
    compatriot: 'of the same country as the accused, but not one of them',
    outcome: 'How the charge ended',
    outcomes: { pending: 'Not decided yet', dropped: 'Dropped', acquitted: 'Acquitted', convicted: 'Convicted' },
    withdrawn: 'Withdrawn',
    nobodyCanAnswer: 'It names nobody who could answer, so there is no answer to look for.',
    notSought: 'Nobody looked for an answer, so its absence says nothing.',
    noneFound: (until: string, where: string) =>
      `Last looked for on ${until}; none found.${where === '' ? '' : ` Looked through: ${where}.`}`,
    answeredPoint: (stance: string, speakers: string) => `${stance} by ${speakers}`,
    /** The numbers of the points that an answer names. */
    pointNumbers: (count: number, numbers: string) =>
      plural(count, { one: `point ${numbers}`, other: `points ${numbers}` }),
    morePoints: (count: number, text: string) =>
      plural(count, { one: 'Show 1 more point', other: `Show ${text} more points` }),
    untouched: 'not touched by an answer',
    asReadOn: (day: string) => `As read on ${day}; the text of the source is not in the dataset.`,
    translatedBy: (name: string) => `translated by ${name}`,
    atPassage: 'Open the source at this passage',
    atPassageHint: 'Opens in a new tab; browsers that do not know such links open the page at its top.',
    archived: 'archived copy',
    archivedOn: (day: string) => `archived copy of ${day}`,
    findArchived: 'find an archived copy',
    findArchivedHint:
      'Asks the Internet Archive for the capture nearest to the date of publication, in a new tab; it may have none.',
    stated: (question: string, certainty: string) => `${question} ${certainty}`,
    response: 'Response',
    tags: 'Tags',
    confidence: (confidence: string) => `${confidence} confidence in date and facts`,
    sourceText: 'Source text',
    noText: 'The text is not reproduced here.',
    inOurWords: 'In our words:',
    readSource: 'Read the whole source',
    ownCopy: 'I have the text of this source',
    ownCopyIs: (name: string) =>
      name === '' ? 'Your own copy, pasted; only in this browser' : `Your own copy, “${name}”; only in this browser`,
    ownCopyCarried: 'A copy by whoever saved this page; not part of the dataset',
    ownCopyUnkept: 'This browser did not keep your copy: it is there until you close the page.',
    ownCopyStays: 'The browser could not delete your copy, so it is still stored; try again.',
    removeCopy: 'Remove your copy',
    located: {
      exact: 'The passage was found in the text.',
      ambiguous: 'The words that lead to the passage occur more than once; every place is marked.',
      missing: 'The words that lead to the passage were not found in the text.',
    },
    whatCites: 'Other events that cite this source',
    newTab: 'opens in a new tab',
    copyOf: (original: string) => `a copy of ${original}`,
    quote: {
      exact: 'The source contains the passage exactly as quoted.',
      ambiguous: 'The source contains the quoted words more than once; every occurrence is marked.',
      moved: 'The passage was found only by ignoring differences in spaces, quotation marks or character width.',
      missing: 'The quoted words were not found in the source.',
      unchecked: 'The text of the source is not in the dataset, so the words were not checked here.',
    },
    exchange: 'The exchange',
    exchangeKeys: 'Arrow keys move through the exchange, Enter opens an event.',
    /** What an event has to do with the one that it stands under. */
    link: { about: 'speaks about it', respondsTo: 'responds to it' },
    linkTime: (link: string, time: string) => `${link}, ${time}`,
    also: { about: 'Also mentioned by', respondsTo: 'Also answered by' },
    elsewhere: 'Show its place in this exchange',
    moreSteps: (count: number, text: string) =>
      plural(count, { one: 'Show 1 more event', other: `Show ${text} more events` }),
    fewerSteps: 'Show only the nearest',
    beyond: (count: number, text: string) =>
      plural(count, { one: 'and 1 more, farther away', other: `and ${text} more, farther away` }),
    noResponse: {
      accusation: 'An answer was looked for, and none was found.',
      attack: 'No accusation or answer about this attack in this dataset.',
      rebuttal: 'No answer to this rebuttal in this dataset.',
    },
    onlyExchange: 'Show only this exchange',
    onlyActor: (name: string) => `Show only ${name}`,
    notFound: 'This event is not in the dataset.',
    loading: 'Loading…',
  },

  /** How well a date is known. */
  certainty: {
    name: 'Date',
    separator: ', ',
    stated: {
      century: 'stated to the century',
      decade: 'stated to the decade',
      year: 'stated to the year',
      season: 'stated to the season',
      month: 'stated to the month',
      day: 'stated to the day',
      minute: 'stated to the minute',
      second: 'stated to the second',
      millisecond: 'stated to the millisecond',
    },
    open: 'open',
    unknown: 'unknown',
    approximate: 'approximate',
    uncertain: 'not certain',
    sameEnds: (ends: string) => `a span of time, both ends ${ends}`,
    ends: (start: string, end: string) => `a span of time: its start ${start}; its end ${end}`,
  },

  actor: {
    country: 'Country',
    saidToBe: 'Said to be',
    /** By `AttributionKind`. */
    said: {
      same: (name: string) => `said to be ${name}`,
      'part-of': (name: string) => `said to be part of ${name}`,
      'acts-for': (name: string) => `said to be acting for ${name}`,
      'based-in': (name: string) => `said to be based in ${name}`,
    },
    saidBy: ', by',
    speakers: (names: string, date: string) => `${names} (${date})`,
    kind: 'Kind',
    /** By the `kind` that the shipped datasets use; others are shown as they are written. */
    kinds: {
      agency: 'agency',
      company: 'company',
      group: 'group',
      media: 'media',
      military: 'military',
      organization: 'organization',
      person: 'person',
      state: 'state',
    },
    partOf: 'Belongs to',
    /** What an actor is part of, the nearest first. */
    within: (wholes: readonly string[]) => wholes.join(' → '),
    parts: 'Parts',
    aliases: 'Also called',
    names: 'In other languages',
    by: 'As speaker or alleged attacker',
    against: 'As accused or target',
    never: 'in no event of this dataset',
    /** Of accusations, attacks and rebuttals. */
    counts: ({ counts, answered }: Tally, number: (value: number) => string) =>
      [
        counts[0] > 0 &&
          `${plural(counts[0], { one: '1 accusation', other: `${number(counts[0])} accusations` })} (${number(answered)} answered)`,
        counts[1] > 0 && plural(counts[1], { one: '1 attack', other: `${number(counts[1])} attacks` }),
        counts[2] > 0 && plural(counts[2], { one: '1 rebuttal', other: `${number(counts[2])} rebuttals` }),
      ]
        .filter(Boolean)
        .join(', '),
  },

  reader: {
    name: 'Source reader',
    close: 'Close the source',
    link: 'Open where it was published',
    noText: 'The text of this source is not reproduced here. The events that cite it say what it contains:',
    notFound: 'This source is not in the dataset.',
    passages: (count: number, text: string) =>
      plural(count, { one: '1 passage is quoted.', other: `${text} passages are quoted.` }),
    noPassages: 'No passage of this text is quoted.',
    keys: 'N and P go to the next and the previous quoted passage, Enter opens the event that quotes it, Escape closes the source.',
    place: (place: string, of: string) => `Passage ${place} of ${of}`,
    next: 'Next passage',
    previous: 'Previous passage',
    quotedBy: 'Quoted by',
    quotedIn: (titles: string) => `Quoted by: ${titles}`,
    state: {
      exact: 'exactly as in this text',
      ambiguous: 'its words occur more than once in this text',
      moved: 'with other spaces, quotation marks or character width',
      missing: 'its quote was not found in this text',
    },
    citing: 'Events that cite this source',
  },

  export: {
    open: 'Share',
    command: 'Share or export',
    name: 'Export',
    events: (shown: string, total: string) => `What the filters keep: ${shown} of ${total} events.`,
    as: 'Format',
    formats: {
      claimline: 'Claimline JSON',
      csv: 'CSV',
      timelinejs: 'TimelineJS',
      stix: 'STIX 2.1',
      svg: 'SVG picture',
      png: 'PNG picture',
      print: 'Page to print',
      page: 'Web page',
    },
    about: {
      claimline: 'Everything, to open here again',
      csv: 'One row per event, for spreadsheets',
      timelinejs: 'Slides for TimelineJS',
      stix: 'A bundle for threat intelligence tools',
      svg: 'The picture, sharp at any size',
      png: 'The picture at double resolution',
      print: 'The picture and a numbered list with sources',
      page: 'One file that opens anywhere, without a network connection',
    },
    prepare: 'Prepare the file',
    writing: (written: string, total: string) => `${written} of ${total} events written`,
    stop: 'Stop',
    failed: 'The file could not be made.',
    download: (name: string, size: string) => `Download ${name} (${size})`,
    whole: 'Nothing is lost.',
    lost: 'What the file leaves out',
    loss: (what: string, count: string) => `${what}: ${count}`,
    /** Each with a number of events, actors, sources or citations behind it. */
    losses: {
      'links-outside': 'links to events outside the export',
      'unused-actors': 'actors that none of these events names',
      'unused-sources': 'sources that none of these events cites',
      'dataset-fields': 'facts about the dataset itself',
      'actor-names': 'actors’ other names',
      'actor-kinds': 'actors’ kinds',
      'actor-parts': 'what actors are part of',
      'actor-countries': 'actors’ countries',
      attributions: 'to whom actors are said to belong',
      'source-texts': 'full texts of sources',
      'source-languages': 'languages of sources',
      'source-dates': 'dates of sources',
      'source-kinds': 'kinds and originals of sources',
      'source-archives': 'when sources were read and archived',
      quotes: 'which words are quoted',
      'quote-contexts': 'words before and after quotes',
      translations: 'languages and translations of quotes',
      locators: 'where in a source its passage is',
      notes: 'notes of citations',
      'date-meanings': 'open or uncertain dates, except as text',
      'date-precisions': 'how exactly dates are stated, except in a field that only Claimline reads',
      dates: 'dates that state neither start nor end',
      'date-notes': 'notes on dates',
      confidences: 'stated confidence',
      certainties: 'whether attacks happened, and who did them',
      stances: 'how answers meet what they answer',
      points: 'single points of accusations and their answers',
      'spoken-for': 'for whom speakers say to answer',
      searches: 'until when and where answers were looked for',
      withdrawals: 'statements taken back',
      outcomes: 'how charges ended',
      wordings: 'texts in other languages',
      tags: 'tags',
      links: 'what events speak about or answer',
      parties: 'who speaks and who is accused, except as text',
      'cited-sources': 'sources, except as text and the address of the first',
    },
    colours: 'Colours',
    width: 'Minimum width',
    pixels: (px: string) => `${px} px`,
    size: (width: string, height: string) => `${width} × ${height} px`,
    preview: (title: string) => `Preview of the picture of ${title}`,
    drawing: 'Drawing…',
    inSpan: (drawn: string, kept: string, span: string) => `${drawn} of ${kept} events, ${span}`,
    filters: (clauses: string) => `Filters: ${clauses}`,
    source: (parts: readonly string[]) => `Source: ${parts.join(', ')}`,
    license: (license: string) => `Licence: ${license}`,
    made: (day: string) => `Made with Claimline on ${day}`,
    print: 'Print…',
    first: (listed: string, kept: string) => `The first ${listed} of ${kept} events`,
  },

  share: {
    name: 'Cite and share',
    copy: { link: 'Copy link', text: 'Copy citation', bibtex: 'Copy BibTeX', csl: 'Copy CSL-JSON' },
    copied: {
      link: 'The link was copied.',
      text: 'The citation was copied.',
      bibtex: 'The citation was copied as BibTeX.',
      csl: 'The citation was copied as CSL-JSON.',
    },
    linkRefused: 'The browser did not allow copying. The link is in the address bar.',
    refused: 'The browser did not allow copying. Copy the text below by hand.',
    failed: 'The citation could not be made.',
    ownFile: 'There is no link to this dataset: it exists only in this browser.',
    text: 'Text to copy',
    /** Citation of an event, or of one of its sources, in a sentence; `null` for what the dataset does not state. */
    event: (title: string, type: string, date: string, dataset: string, updated: string | null, url: string | null) =>
      `“${title}” (${type.toLowerCase()}, ${date}). In: ${dataset}${updated === null ? '' : `, as of ${updated}`}.${url === null ? '' : ` ${url}`}`,
    source: (title: string, publisher: string | null, date: string | null, url: string | null) =>
      `Source: ${[publisher, `“${title}”`, date, url].filter((part) => part !== null).join(', ')}`,
    dated: (date: string) => `Date: ${date}`,
  },
}
