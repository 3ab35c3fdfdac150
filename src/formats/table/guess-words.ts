/** What headers and values say in many tables: the vocabulary of `guess-mapping.ts`. */
import type { EventType } from '../../model/event.ts'
import type { TableField } from '../../model/mapping.ts'

/** What headers say, in small letters with single spaces: the likelier ones first. */
export const HEADERS: readonly (readonly [TableField, readonly string[]])[] = [
  [
    'id',
    [
      'id',
      'event id',
      'uuid',
      'key',
      'original id',
      'ref',
      'nr',
      'no',
      'event id cnty',
      'globaleventid',
      'case id',
      '编号',
      '編號',
    ],
  ],
  [
    'answerDate',
    [
      'answer date',
      'response date',
      'reply date',
      'date of response',
      'date of answer',
      'responded on',
      'answered on',
      'denial date',
    ],
  ],
  [
    'answerBy',
    ['answered by', 'response by', 'responder', 'respondent', 'answer by', 'who answered', 'responded by', 'denied by'],
  ],
  ['attackDate', ['attack date', 'date of attack', 'incident date', 'date of incident', 'when it happened']],
  [
    'end',
    [
      'end date',
      'end',
      'until',
      'last seen',
      'enddate',
      'finish',
      'date end',
      'to date',
      'ende',
      'fin',
      'date fin',
      'fecha fin',
      '结束日期',
      '結束日期',
    ],
  ],
  [
    'date',
    [
      'date',
      'start date',
      'date start',
      'when',
      'event date',
      'sqldate',
      'startdate',
      'first seen',
      'start',
      'date of statement',
      'datum',
      'fecha',
      '日期',
      '时间',
      '時間',
      'дата',
      'data',
      'created at',
      'published',
      'timestamp',
      'date time',
      'datetime',
      'day',
      'year',
      'jahr',
    ],
  ],
  ['type', ['type', 'event type', 'kind', 'category', 'art', 'typ', '类型', '類型']],
  [
    'title',
    [
      'title',
      'headline',
      'name',
      'event',
      'event text',
      'claim',
      'what',
      'what happened',
      'titel',
      'titre',
      'título',
      'was geschah',
      '标题',
      '標題',
      'заголовок',
    ],
  ],
  [
    'answer',
    [
      'response',
      'answer',
      'reply',
      'denial',
      'rebuttal',
      'their response',
      'what they answered',
      'antwort',
      'réponse',
      'respuesta',
      '回应',
      '回應',
    ],
  ],
  ['summary', ['summary', 'description', 'text', 'details', 'abstract', 'content', '描述', '说明', '說明']],
  [
    'against',
    [
      'against',
      'against whom',
      'about whom',
      'target',
      'accused',
      'victim',
      'receiver',
      'target actor',
      'target name',
      'receiver name',
      'targets',
      'side b',
      'sideb',
      'actor2',
      'actor 2',
      'actor2name',
      'accused party',
      '对象',
      '對象',
    ],
  ],
  [
    'by',
    [
      'by',
      'actor',
      'who',
      'speaker',
      'accuser',
      'attacker',
      'initiator',
      'initiator name',
      'author',
      'actors',
      'source actor',
      'source name',
      'side a',
      'sidea',
      'actor1',
      'actor 1',
      'actor1name',
      'user',
      'akteur',
      'acteur',
      '主体',
      '主體',
    ],
  ],
  [
    'againstCountry',
    [
      'target country',
      'victim country',
      'receiver country',
      'accused country',
      'against country',
      'country of target',
      'country of victim',
      'actor2countrycode',
      'targeted country',
    ],
  ],
  [
    'byCountry',
    [
      'actor country',
      'speaker country',
      'accuser country',
      'initiator country',
      'by country',
      'source country',
      'attacker country',
      'country of speaker',
      'country of actor',
      'country of accuser',
      'actor1countrycode',
      'country',
    ],
  ],
  ['about', ['about']],
  ['respondsTo', ['responds to', 'respondsto', 'in reply to', 'answers', 'response to']],
  ['status', ['status']],
  ['tags', ['tags', 'tag', 'keywords', 'topics', 'labels', 'topic']],
  ['url', ['url', 'link', 'source url', 'sourceurl', 'uri', 'href', 'web', 'sources url']],
  ['source', ['source', 'sources', 'publisher', 'reference', 'citation', 'source title', '来源', '來源']],
  ['note', ['note', 'notes', 'comment', 'comments', 'remarks']],
]

/** Fields that a single word in a longer header does not give away. */
export const ONLY_BY_NAME: ReadonlySet<TableField> = new Set([
  'id',
  'date',
  'month',
  'day',
  'end',
  'endMonth',
  'endDay',
  'byCountry',
  'againstCountry',
  'about',
  'respondsTo',
  'accused',
  'accusedCountry',
  'attackDate',
  'answer',
  'answerBy',
  'answerDate',
])

/** Headers of columns that say where something happened: a lone `country` beside one is no speaker's. */
export const OF_PLACES =
  /^(?:city|town|location|place|region|province|state|admin ?\d|latitude|longitude|lat|lon|lng|district|county|geo\b.*|iso3?)$/

/** When a row was written rather than what it tells. */
export const OF_ROWS = /add|updat|modif|access|import|retriev|upload|archiv|created/

/** Numbers, flags and the like: nobody's name. */
export const FLAG = /^(?:[\d.,\s%+-]+|true|false|yes|no|y|n|x)$/i

export const REGION =
  /^(?:africa|asia|europe|oceania|(?:north|south|latin|central) america|americas|(?:middle|far|near) east|(?:east|west|north|south|central|southern|northern|western|eastern)(?:ern)? (?:africa|asia|europe)|south-?east asia|caribbean|mena|emea|apac|global|worldwide)$/i

const TYPE_WORDS: readonly (readonly [EventType, RegExp])[] = [
  [
    'rebuttal',
    /^(?:rebuttals?|den(?:y|ies|ied|ials?)|repl(?:y|ies|ied)|responses?|answers?|refut(?:es?|ed|ations?)|reject(?:s|ed|ions?)?|counter-?claims?|dementi|denegación|desmentido|démenti|réponse|respuesta|antwort|否认|否認|驳斥|駁斥|反驳|反駁|回应|回應)$/i,
  ],
  [
    'accusation',
    /^(?:accus(?:ations?|es?|ed)|alleg(?:ations?|es?|ed)|claims?|blam(?:es?|ed)|attributions?|charges?|complaints?|acusación|vorwurf|vorwürfe|anschuldigung(?:en)?|指控|指责|指責|谴责|譴責)$/i,
  ],
  [
    'attack',
    /^(?:attacks?|incidents?|cyber[ -]?attacks?|angriffe?|attaques?|ataques?|breach(?:es)?|hacks?|intrusions?|operations?|攻击|攻擊|网络攻击|網路攻擊|網絡攻擊)$/i,
  ],
]

/** The type that a word means by itself, as it is usually used. */
export function typeOf(word: string): EventType | undefined {
  return TYPE_WORDS.find(([, pattern]) => pattern.test(word.trim()))?.[0]
}
