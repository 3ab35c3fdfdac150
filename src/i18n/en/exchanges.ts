/** The words of the overview: accusations, their answers, and the kinds of silence. */
import { plural } from './locale.ts'

const times = (count: number, text: string) => plural(count, { one: 'once', other: `${text} times` })
const accusations = (count: number, text: string) =>
  plural(count, { one: '1 accusation', other: `${text} accusations` })
const answers = (count: number, text: string) => plural(count, { one: '1 answer', other: `${text} answers` })

export const exchanges = {
  name: 'Overview',
  question: 'Who accused whom, and who answered',
  /** Parts of a sentence about a pair of sides; `T` is how the names are drawn. */
  sentence: <T>(by: T, against: T, count: number, countText: string, answered: string): readonly (string | T)[] => [
    by,
    ' accused ',
    against,
    ` ${times(count, countText)}; `,
    against,
    count === 0 ? ' had nothing to answer. ' : ` answered ${answered}. `,
  ],
  noAccusations: 'There is no accusation in this dataset.',
  about: (accusationCount: number, accusationText: string, sources: string, span: string | null) =>
    `${accusations(accusationCount, accusationText)}, ${sources} sources${span === null ? '' : `, ${span}`}. Whether an accusation is true is not judged here. “No answer” means that none is in this dataset.`,
  /** Opens the page about the evidence. */
  aboutEvidence: 'About the evidence',
  /** Opens the text of a source that is shipped whole. */
  readInFull: 'Read the article',
  pairs: 'Who accused whom, and how often the accused answered',
  accused: <T>(by: T, against: T): readonly (string | T)[] => [by, ' accused ', against],
  answeredOf: <T>(against: string, answered: T, of: T): readonly (string | T)[] => [
    `${against} answered `,
    answered,
    ' of ',
    of,
  ],
  restAnswered: (answered: string, of: string) => `${answered} of ${of} answered`,
  nobodyCount: (count: string) => `${count} name nobody`,
  notSought: (count: string) => `${count} not searched`,
  pairName: (by: string, against: string, count: number, countText: string, told: string) =>
    `${by} accused ${against}: ${accusations(count, countText)}, ${told}`,
  /** What accusations met with; parts without one are left out. */
  kindsTold: (
    [answered, noneFound, notSought, nobody]: readonly [number, number, number, number],
    number: (value: number) => string,
  ) =>
    [
      `${number(answered)} answered`,
      `${number(noneFound)} without an answer`,
      notSought > 0 && `${number(notSought)} where nobody searched for one`,
      nobody > 0 && `${number(nobody)} that name nobody who could answer`,
    ]
      .filter(Boolean)
      .join(', '),
  morePairs: (count: number, text: string) => plural(count, { one: '1 more pair', other: `${text} more pairs` }),
  morePairsHint: 'See every pair in “Who accuses whom”',

  when: 'When each accusation was made',
  keyAnswered: 'answered by the accused',
  keyNone: 'no answer in this dataset',
  keyNotSought: 'nobody searched',
  keyNobody: 'names nobody who could answer',
  keyAnswer: 'the answer',
  keyComment: 'a comment by others',
  keyShort: {
    nobody: 'nobody named',
    comment: 'comment',
    answered: 'answered',
    none: 'no answer',
    notSought: 'not searched',
    answer: 'the answer',
  },
  keyPoints: 'A triangle points at the side that is accused.',
  said: (side: string) => `${side} said`,
  othersSaid: 'Others said',
  allSaid: 'Accusations',
  even: 'Even scale',
  evenHint: 'Give every year the same room',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeTime: 'Whole time',
  backToWhole: 'Back to the whole time',
  columnYears: (years: number, text: string) =>
    plural(years, { one: '1 column = 1 year', other: `1 column = ${text} years` }),
  columnMonths: (months: number, text: string) =>
    plural(months, { one: '1 column = 1 month', other: `1 column = ${text} months` }),
  edge: (count: string, until: string) => `◂ ${count} before ${until}`,
  undated: (count: string) => `${count} without a date`,
  picture: (above: string, below: string) =>
    `Accusations and answers over time: ${above} above the axis, ${below} below it. The list underneath says the same.`,
  pictureOfAll: 'Accusations over time. The list underneath says the same.',
  bar: (side: string, count: number, text: string, told: string) => `${side}: ${accusations(count, text)}, ${told}`,

  list: 'Exchanges',
  count: accusations,
  segments: 'How they were met',
  segment: {
    all: 'All',
    answered: 'Answered',
    'none-found': 'Not answered',
    'not-sought': 'Not searched',
    nobody: 'Nobody named',
  },
  accuser: 'Accuser',
  accusedMenu: 'Accused',
  anyone: 'anyone',
  moreFilters: 'More filters',
  fewerFilters: 'Close the filters',
  sort: 'Order',
  sorts: { answers: 'Most answered first', newest: 'Newest first', oldest: 'Oldest first' },
  columns: { date: 'Date', accusation: 'Who accused whom, of what', answers: 'Who answered' },
  verb: 'accused',
  /** How an answer met the accusation. */
  verbs: {
    denies: 'denied it',
    disputes: 'disputed it',
    justifies: 'justified it',
    declines: 'declined to comment',
    acknowledges: 'acknowledged it',
  },
  answeredIt: 'answered',
  accusedBack: 'accused back',
  stanceAndBack: (verb: string) => `${verb} and accused back`,
  /** What is said by those who cannot answer for the accused. */
  commented: { compatriot: 'commented (same country, not the accused)', other: 'commented (not the accused)' },
  saidToBe: (side: string) => `said to be of ${side}`,
  notExact: 'date not exact',
  onDate: (date: string, note: string) => `${date}, ${note}`,
  noWords: 'does not contain the words',
  nobodyNamed: 'nobody named',
  and: (first: string, more: string) => `${first} +${more}`,
  sources: (count: number, text: string) => plural(count, { one: '1 source', other: `${text} sources` }),
  noPassage: 'passage not stored',
  silence: {
    answered: '',
    'none-found': 'no answer in this dataset',
    'not-sought': 'nobody searched for an answer',
    nobody: 'names nobody who could answer',
  },
  silent: (who: string, silence: string) => (who === '' ? silence : `${who}: ${silence}`),
  moreAnswers: (count: number, text: string) => plural(count, { one: '1 more answer', other: `${text} more answers` }),
  accusationName: (type: string, by: string, against: string, date: string, title: string, met: string) =>
    `${type} by ${by}${against === '' ? '' : ` of ${against}`}, ${date}: ${title}. ${met}`,
  answerName: (type: string, by: string, date: string, title: string) => `${type} by ${by}, ${date}: ${title}`,
  commentsOnly: (count: number, text: string) =>
    plural(count, { one: '1 comment by others.', other: `${text} comments by others.` }),
  answeredTimes: (count: number, text: string, told: string) => `Answered ${times(count, text)}: ${told}.`,
  answerTold: (verb: string, when: string, by: string) => `${verb} ${when} by ${by}`,
  found: (
    words: string,
    count: number,
    text: string,
    inAnswers: number,
    inAnswersText: string,
    without: number,
    withoutText: string,
  ) =>
    `“${words}” is in ${accusations(count, text)} or their answers${inAnswers > 0 ? ` (in ${inAnswersText} only in an answer)` : ''}. Their answers stay beside them${without > 0 ? `; ${answers(without, withoutText)} here ${without === 1 ? 'does' : 'do'} not contain these words` : ''}.`,
  hidden: (count: number, text: string, by: string) =>
    `${answers(count, text)} to these ${count === 1 ? 'is' : 'are'} hidden by ${by}.`,
  showHidden: 'Show them',
  empty: 'No accusation is left.',
  emptyWords: (words: string, count: string) => `“${words}” is in none of the ${count} accusations or their answers.`,
  emptyFilters: 'These filters exclude each other.',
  clear: 'Clear search and filters',
  unclaimed: (count: number, text: string) =>
    `${plural(count, { one: '1 alleged attack', other: `${text} alleged attacks` })}; who accused whom is not in this file.`,
  unclaimedHint: 'If the file is a table, open it again and say which of its columns names the accuser.',
  seeTimeline: 'See them in the timeline',
  more: (count: string) => `Show ${count} more`,
  keys: 'Up and down arrow keys move through accusations and answers, Home and End to the first and last, Enter opens one.',
}
