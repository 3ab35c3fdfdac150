/**
 * The one description of a `claimline/2` file: what `check-*.ts` judges by, what the types in `event.ts` are held to by a test,
 * and what `npm run schema` publishes as JSON Schema for authors' editors. Unknown fields are stripped here; the checks warn
 * of them.
 */
import { z } from 'zod'
import {
  ATTRIBUTION_KINDS,
  CERTAINTIES,
  EVENT_TYPES,
  OUTCOMES,
  SOURCE_KINDS,
  STANCES,
  type Alias,
  type AnswerTo,
  type ViewWords,
} from '../event.ts'
import { parseDate } from '../dates/parse-date.ts'
import type { EventDate } from '../dates/time.ts'

// The page's Content-Security-Policy forbids `new Function`.
z.config({ jitless: true })

/** What is written; `versions/upgrade.ts` has the older versions that are read. */
export const FORMAT = 'claimline/2'

/** Parameters of a `custom` issue of this schema. */
export interface CustomParams {
  readonly kind: 'bad-date' | 'bad-url' | 'empty-text' | 'locator-too-long'
}

const text = z.string()
const filledText = text.min(1)
const ids = z.array(text).meta({ uniqueItems: true })

const BAD_DATE: CustomParams = { kind: 'bad-date' }
const BAD_URL: CustomParams = { kind: 'bad-url' }
const EMPTY: CustomParams = { kind: 'empty-text' }
const TOO_LONG: CustomParams = { kind: 'locator-too-long' }

const edtf = text
  .describe('EDTF level 0 or 1: 2024-09-23, 2024-09, 2024, 2023-11/2024-04, 2024-09~, 202X, 2024-09-23T14:05Z')
  .transform((stated, context): EventDate => {
    const date = parseDate(stated)
    if (date) return date
    context.issues.push({ code: 'custom', input: stated, params: { ...BAD_DATE } })
    return z.NEVER
  })

const edtfText = text.refine((stated) => parseDate(stated) !== null, { params: { ...BAD_DATE } }).default('')

const httpUrl = text
  .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), { params: { ...BAD_URL } })
  .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', description: 'An http or https address' })

/** Fields with a text for readers: plain, or by language. */
const wordings = z.record(text, filledText).refine((stated) => Object.keys(stated).length > 0, { params: { ...EMPTY } })
const readerText = z.union([filledText, wordings])
const anyReaderText = z.union([text, wordings])
const INSTEAD = "A text in the dataset's language, or an object of texts by BCP 47 tag"

/** Maximum of each end of a locator, so that it copies nothing worth protecting. */
const MAX_WORDS = 12
const MAX_CHARACTERS = 40
const isShort = (end: string) => end.length <= MAX_CHARACTERS && end.trim().split(/\s+/).length <= MAX_WORDS
const locatorEnd = filledText.max(10_000).refine(isShort, { params: { ...TOO_LONG } })
const LIMITS = `at most ${MAX_WORDS} words and ${MAX_CHARACTERS} characters`

export const translationSchema = z
  .object({
    language: filledText.describe('BCP 47 language tag'),
    text: filledText,
    by: text.optional().describe('Who translated'),
  })
  .meta({ id: 'Translation' })

export const quoteSchema = z
  .object({
    exact: filledText.describe("The quoted words, exactly as they stand in the source's text"),
    prefix: text.optional().describe('The text just before, if the words occur more than once'),
    suffix: text.optional().describe('The text just after, if the words occur more than once'),
    language: text.optional().describe('BCP 47 tag of the language of the words'),
    translation: translationSchema.optional(),
  })
  .meta({ id: 'Quote', description: "A W3C Web Annotation TextQuoteSelector into the source's text" })

export const locatorSchema = z
  .object({
    start: locatorEnd.describe(`The first words of the passage; ${LIMITS}`),
    end: locatorEnd.optional().describe(`Its last words; ${LIMITS}`),
    prefix: locatorEnd.optional().describe(`The words just before; ${LIMITS}`),
    suffix: locatorEnd.optional().describe(`The words just after; ${LIMITS}`),
  })
  .meta({ id: 'Locator', description: 'The parts of a URL text fragment (#:~:text=) that leads to the passage' })

export const citationSchema = z
  .object({
    source: text.describe('The id of a source'),
    quote: quoteSchema.optional(),
    locator: locatorSchema.optional(),
    note: anyReaderText.optional().describe(`What the source says, in the author's own words. ${INSTEAD}`),
  })
  .meta({ id: 'Citation' })

export const pointSchema = z
  .object({
    id: filledText.describe('Unique among the points of the accusation'),
    text: readerText.describe(`What is alleged. ${INSTEAD}`),
    about: ids.default([]).describe('The ids of the attacks that the point speaks about'),
    citations: z.array(citationSchema).default([]),
  })
  .meta({ id: 'Point', description: 'One of the separate things that an accusation alleges' })

export const answerToSchema = z
  .object({
    event: text.describe('The id of the accusation or rebuttal that it answers'),
    stance: z
      .enum(STANCES)
      .optional()
      .describe(
        'denies: it is not so. disputes: denies a part, or questions evidence or speaker. justifies: it was lawful or deserved. declines: no comment. acknowledges: it is so, wholly or partly',
      ),
    points: ids.default([]).describe('The ids of the points that it answers; without any, the whole is answered'),
  })
  .meta({ id: 'AnswerTo' })

const answerTo = z.union([text.transform((event): AnswerTo => ({ event, points: [] })), answerToSchema])

export const responseSoughtSchema = z
  .object({
    until: edtf,
    where: z.array(text).default([]).describe('Where an answer was looked for'),
  })
  .meta({ id: 'ResponseSought', description: 'That someone looked for an answer, until when, and where' })

export const outcomeSchema = z
  .object({
    kind: z.enum(OUTCOMES),
    date: edtf.nullable().default(null),
    citations: z.array(citationSchema).default([]),
  })
  .meta({ id: 'Outcome', description: 'How a charge ended' })

const certainty = z.enum(CERTAINTIES).optional()
const LEVELS =
  'disputed: an answer says otherwise. corroborated: someone independent of both sides confirms. admitted: by those in `by`'

export const eventSchema = z
  .object({
    id: filledText.describe('Stable, unique in the dataset, never derived from the title'),
    type: z
      .enum(EVENT_TYPES)
      .describe(
        'accusation: someone publicly says another did something. attack: the thing said to have been done. rebuttal: someone answers an accusation',
      ),
    date: edtf,
    dateNote: anyReaderText.optional().describe(`What the sources disagree on about the date. ${INSTEAD}`),
    confidence: z.enum(['high', 'medium']).optional().describe('How sure the dataset is of the event'),
    title: readerText.describe(`One line that attributes the claim. ${INSTEAD}`),
    summary: anyReaderText.default('').describe(`A few sentences, each claim attributed in its own. ${INSTEAD}`),
    by: ids.min(1).describe('The ids of the actors who speak, or are said to have attacked, or answer'),
    against: ids.default([]).describe('The ids of the actors at whom it is aimed'),
    about: ids.default([]).describe('The ids of the attacks that an accusation or a rebuttal speaks about'),
    points: z.array(pointSchema).default([]).describe('The separate things that an accusation alleges, in order'),
    respondsTo: z
      .array(answerTo)
      .default([])
      .describe('The accusations or rebuttals that it answers: how, and which points; or their ids'),
    onBehalfOf: ids.default([]).describe('The ids of actors for whom the speaker says to answer'),
    responseSought: responseSoughtSchema.optional(),
    occurrence: certainty.describe(`Of an attack: did it happen? ${LEVELS}`),
    attribution: certainty.describe(`Of an attack: was it those in \`by\`? ${LEVELS}`),
    withdrawn: edtf.optional().describe('EDTF date on which the speaker took the statement back; ../.. if unknown'),
    outcome: outcomeSchema.optional(),
    tags: ids.default([]).describe('Words to find and filter by'),
    citations: z.array(citationSchema).min(1).describe('Where it is said: at least one source, quoted or in own words'),
  })
  .meta({ id: 'Event' })

export const attributionSchema = z
  .object({
    to: z
      .union([text, z.object({ country: filledText })])
      .describe('The id of an actor, or { country } with an ISO 3166-1 alpha-2 code'),
    as: z.enum(ATTRIBUTION_KINDS),
    by: ids.default([]).describe('The ids of the events that say so'),
  })
  .meta({ id: 'Attribution', description: 'To whom an actor is said to belong' })

export const aliasSchema = z
  .object({ name: filledText, by: ids.default([]).describe('The ids of the events that identify the actor so') })
  .meta({ id: 'Alias' })

export const actorSchema = z
  .object({
    id: filledText.describe('Stable, unique among the actors'),
    name: filledText,
    names: z.record(text, text).default({}).describe('Names by BCP 47 language tag'),
    kind: text.optional().describe('state, agency, company, media, group …'),
    country: text
      .nullable()
      .default(null)
      .describe('ISO 3166-1 alpha-2, or EU, if nobody contests it; else null, and `attributions`'),
    partOf: text.optional().describe('The id of the actor that this one is part of'),
    attributions: z.array(attributionSchema).default([]),
    aliases: z
      .array(z.union([text.transform((name): Alias => ({ name, by: [] })), aliasSchema]))
      .default([])
      .describe('Other names; those that somebody identifies the actor by, with the events that do'),
  })
  .meta({ id: 'Actor' })

export const archivedSchema = z
  .object({
    url: httpUrl,
    captured: edtf.nullable().default(null),
    sha256: text.optional().describe('Of the captured bytes, in hexadecimal digits'),
  })
  .meta({ id: 'ArchivedCopy' })

export const sourceSchema = z
  .object({
    id: filledText.describe('Stable, unique among the sources'),
    kind: z
      .enum(SOURCE_KINDS)
      .optional()
      .describe('first-hand: published by the speaker. agency, report. copy: renders another source'),
    title: filledText,
    publisher: text.optional(),
    published: edtf.nullable().default(null),
    accessed: edtf.nullable().default(null).describe('When it was last read'),
    url: httpUrl.optional(),
    archived: z.array(archivedSchema).default([]),
    language: text.optional().describe('BCP 47 language tag, with a script if the language has two'),
    original: text.optional().describe('The id of the source that a copy or a translation renders'),
    text: text
      .default('')
      .describe('The full plain text, paragraphs separated by a newline; left out where it may not be shipped'),
  })
  .meta({ id: 'Source' })

/** Words of an address as an object, or as they stand there: `event=a&window=2024`. */
const viewWords = z.union([
  text.transform((words): ViewWords => Object.fromEntries(new URLSearchParams(words.replace(/^[?#]/, '')))),
  z.record(text, text),
])

export const tourStepSchema = z.object({
  title: readerText,
  text: anyReaderText.default(''),
  view: viewWords.default({}).describe('The words of an address'),
})

export const tourSchema = z
  .object({ id: filledText, title: readerText, steps: z.array(tourStepSchema).default([]) })
  .meta({ id: 'Tour' })

/** What a document says of itself, field by field. */
export const metadataSchema = z.object({
  title: readerText.describe(INSTEAD),
  description: anyReaderText.default('').describe(INSTEAD),
  language: text.default('').describe('BCP 47 language tag of titles, summaries and notes'),
  license: text.default('').describe('SPDX identifier'),
  updated: edtfText.describe('EDTF date of the last change'),
  coversUntil: edtfText.describe('EDTF date after which the author did not look for events'),
  start: viewWords.default({}).describe('What is opened first: words of an address, such as event and window'),
  tours: z.array(tourSchema).default([]),
})

export const documentSchema = z
  .object({
    $schema: text.optional(),
    format: z.literal(FORMAT),
    ...metadataSchema.shape,
    actors: z.array(actorSchema),
    sources: z.array(sourceSchema),
    events: z.array(eventSchema),
  })
  .meta({
    title: 'Claimline dataset',
    description: 'Who publicly accused whom of what, what was said to have been done, and who answered',
  })
