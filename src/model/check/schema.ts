/**
 * The one description of a `claimline/2` file: what `check-*.ts` judges by, what the types in `event.ts` are held to by a test,
 * and what `npm run schema` publishes as JSON Schema for authors' editors. Unknown fields are stripped here; the checks warn
 * of them.
 */
import * as z from 'zod/mini'
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
const filledText = text.check(z.minLength(1))
const ids = z.array(text).check(z.meta({ uniqueItems: true }))

const BAD_DATE: CustomParams = { kind: 'bad-date' }
const BAD_URL: CustomParams = { kind: 'bad-url' }
const EMPTY: CustomParams = { kind: 'empty-text' }
const TOO_LONG: CustomParams = { kind: 'locator-too-long' }

const edtf = z.pipe(
  text.check(
    z.describe('EDTF level 0 or 1: 2024-09-23, 2024-09, 2024, 2023-11/2024-04, 2024-09~, 202X, 2024-09-23T14:05Z'),
  ),
  z.transform((stated: string, context): EventDate => {
    const date = parseDate(stated)
    if (date) return date
    context.issues.push({ code: 'custom', input: stated, params: { ...BAD_DATE } })
    return z.NEVER
  }),
)

const edtfText = z._default(
  text.check(z.refine((stated) => parseDate(stated) !== null, { params: { ...BAD_DATE } })),
  '',
)

const httpUrl = text.check(
  z.refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), { params: { ...BAD_URL } }),
  z.meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', description: 'An http or https address' }),
)

/** Fields with a text for readers: plain, or by language. */
const wordings = z
  .record(text, filledText)
  .check(z.refine((stated) => Object.keys(stated).length > 0, { params: { ...EMPTY } }))
const readerText = z.union([filledText, wordings])
const anyReaderText = z.union([text, wordings])
const INSTEAD = "A text in the dataset's language, or an object of texts by BCP 47 tag"

/** Maximum of each end of a locator, so that it copies nothing worth protecting. */
const MAX_WORDS = 12
const MAX_CHARACTERS = 40
const isShort = (end: string) => end.length <= MAX_CHARACTERS && end.trim().split(/\s+/).length <= MAX_WORDS
const locatorEnd = filledText.check(z.maxLength(10_000), z.refine(isShort, { params: { ...TOO_LONG } }))
const LIMITS = `at most ${MAX_WORDS} words and ${MAX_CHARACTERS} characters`

export const translationSchema = z
  .object({
    language: filledText.check(z.describe('BCP 47 language tag')),
    text: filledText,
    by: z.optional(text).check(z.describe('Who translated')),
  })
  .check(z.meta({ id: 'Translation' }))

export const quoteSchema = z
  .object({
    exact: filledText.check(z.describe("The quoted words, exactly as they stand in the source's text")),
    prefix: z.optional(text).check(z.describe('The text just before, if the words occur more than once')),
    suffix: z.optional(text).check(z.describe('The text just after, if the words occur more than once')),
    language: z.optional(text).check(z.describe('BCP 47 tag of the language of the words')),
    translation: z.optional(translationSchema),
  })
  .check(z.meta({ id: 'Quote', description: "A W3C Web Annotation TextQuoteSelector into the source's text" }))

export const locatorSchema = z
  .object({
    start: locatorEnd.check(z.describe(`The first words of the passage; ${LIMITS}`)),
    end: z.optional(locatorEnd).check(z.describe(`Its last words; ${LIMITS}`)),
    prefix: z.optional(locatorEnd).check(z.describe(`The words just before; ${LIMITS}`)),
    suffix: z.optional(locatorEnd).check(z.describe(`The words just after; ${LIMITS}`)),
  })
  .check(
    z.meta({ id: 'Locator', description: 'The parts of a URL text fragment (#:~:text=) that leads to the passage' }),
  )

export const citationSchema = z
  .object({
    source: text.check(z.describe('The id of a source')),
    quote: z.optional(quoteSchema),
    locator: z.optional(locatorSchema),
    note: z.optional(anyReaderText).check(z.describe(`What the source says, in the author's own words. ${INSTEAD}`)),
  })
  .check(z.meta({ id: 'Citation' }))

export const pointSchema = z
  .object({
    id: filledText.check(z.describe('Unique among the points of the accusation')),
    text: readerText.check(z.describe(`What is alleged. ${INSTEAD}`)),
    about: z._default(ids, []).check(z.describe('The ids of the attacks that the point speaks about')),
    citations: z._default(z.array(citationSchema), []),
  })
  .check(z.meta({ id: 'Point', description: 'One of the separate things that an accusation alleges' }))

export const answerToSchema = z
  .object({
    event: text.check(z.describe('The id of the accusation or rebuttal that it answers')),
    stance: z
      .optional(z.enum(STANCES))
      .check(
        z.describe(
          'denies: it is not so. disputes: denies a part, or questions evidence or speaker. justifies: it was lawful or deserved. declines: no comment. acknowledges: it is so, wholly or partly',
        ),
      ),
    points: z
      ._default(ids, [])
      .check(z.describe('The ids of the points that it answers; without any, the whole is answered')),
  })
  .check(z.meta({ id: 'AnswerTo' }))

const answerTo = z.union([
  z.pipe(
    text,
    z.transform((event: string): AnswerTo => ({ event, points: [] })),
  ),
  answerToSchema,
])

export const responseSoughtSchema = z
  .object({
    until: edtf,
    where: z._default(z.array(text), []).check(z.describe('Where an answer was looked for')),
  })
  .check(z.meta({ id: 'ResponseSought', description: 'That someone looked for an answer, until when, and where' }))

export const outcomeSchema = z
  .object({
    kind: z.enum(OUTCOMES),
    date: z._default(z.nullable(edtf), null),
    citations: z._default(z.array(citationSchema), []),
  })
  .check(z.meta({ id: 'Outcome', description: 'How a charge ended' }))

const certainty = z.optional(z.enum(CERTAINTIES))
const LEVELS =
  'disputed: an answer says otherwise. corroborated: someone independent of both sides confirms. admitted: by those in `by`'

export const eventSchema = z
  .object({
    id: filledText.check(z.describe('Stable, unique in the dataset, never derived from the title')),
    type: z
      .enum(EVENT_TYPES)
      .check(
        z.describe(
          'accusation: someone publicly says another did something. attack: the thing said to have been done. rebuttal: someone answers an accusation',
        ),
      ),
    date: edtf,
    dateNote: z.optional(anyReaderText).check(z.describe(`What the sources disagree on about the date. ${INSTEAD}`)),
    confidence: z.optional(z.enum(['high', 'medium'])).check(z.describe('How sure the dataset is of the event')),
    title: readerText.check(z.describe(`One line that attributes the claim. ${INSTEAD}`)),
    summary: z
      ._default(anyReaderText, '')
      .check(z.describe(`A few sentences, each claim attributed in its own. ${INSTEAD}`)),
    by: ids
      .check(z.minLength(1))
      .check(z.describe('The ids of the actors who speak, or are said to have attacked, or answer')),
    against: z._default(ids, []).check(z.describe('The ids of the actors at whom it is aimed')),
    about: z
      ._default(ids, [])
      .check(z.describe('The ids of the attacks that an accusation or a rebuttal speaks about')),
    points: z
      ._default(z.array(pointSchema), [])
      .check(z.describe('The separate things that an accusation alleges, in order')),
    respondsTo: z
      ._default(z.array(answerTo), [])
      .check(z.describe('The accusations or rebuttals that it answers: how, and which points; or their ids')),
    onBehalfOf: z._default(ids, []).check(z.describe('The ids of actors for whom the speaker says to answer')),
    responseSought: z.optional(responseSoughtSchema),
    occurrence: certainty.check(z.describe(`Of an attack: did it happen? ${LEVELS}`)),
    attribution: certainty.check(z.describe(`Of an attack: was it those in \`by\`? ${LEVELS}`)),
    withdrawn: z
      .optional(edtf)
      .check(z.describe('EDTF date on which the speaker took the statement back; ../.. if unknown')),
    outcome: z.optional(outcomeSchema),
    tags: z._default(ids, []).check(z.describe('Words to find and filter by')),
    citations: z
      .array(citationSchema)
      .check(z.minLength(1))
      .check(z.describe('Where it is said: at least one source, quoted or in own words')),
  })
  .check(z.meta({ id: 'Event' }))

export const attributionSchema = z
  .object({
    to: z
      .union([text, z.object({ country: filledText })])
      .check(z.describe('The id of an actor, or { country } with an ISO 3166-1 alpha-2 code')),
    as: z.enum(ATTRIBUTION_KINDS),
    by: z._default(ids, []).check(z.describe('The ids of the events that say so')),
  })
  .check(z.meta({ id: 'Attribution', description: 'To whom an actor is said to belong' }))

export const aliasSchema = z
  .object({
    name: filledText,
    by: z._default(ids, []).check(z.describe('The ids of the events that identify the actor so')),
  })
  .check(z.meta({ id: 'Alias' }))

export const actorSchema = z
  .object({
    id: filledText.check(z.describe('Stable, unique among the actors')),
    name: filledText,
    names: z._default(z.record(text, text), {}).check(z.describe('Names by BCP 47 language tag')),
    kind: z.optional(text).check(z.describe('state, agency, company, media, group …')),
    country: z
      ._default(z.nullable(text), null)
      .check(z.describe('ISO 3166-1 alpha-2, or EU, if nobody contests it; else null, and `attributions`')),
    partOf: z.optional(text).check(z.describe('The id of the actor that this one is part of')),
    attributions: z._default(z.array(attributionSchema), []),
    aliases: z
      ._default(
        z.array(
          z.union([
            z.pipe(
              text,
              z.transform((name: string): Alias => ({ name, by: [] })),
            ),
            aliasSchema,
          ]),
        ),
        [],
      )
      .check(z.describe('Other names; those that somebody identifies the actor by, with the events that do')),
  })
  .check(z.meta({ id: 'Actor' }))

export const archivedSchema = z
  .object({
    url: httpUrl,
    captured: z._default(z.nullable(edtf), null),
    sha256: z.optional(text).check(z.describe('Of the captured bytes, in hexadecimal digits')),
  })
  .check(z.meta({ id: 'ArchivedCopy' }))

export const sourceSchema = z
  .object({
    id: filledText.check(z.describe('Stable, unique among the sources')),
    kind: z
      .optional(z.enum(SOURCE_KINDS))
      .check(z.describe('first-hand: published by the speaker. agency, report. copy: renders another source')),
    title: filledText,
    publisher: z.optional(text),
    published: z._default(z.nullable(edtf), null),
    accessed: z._default(z.nullable(edtf), null).check(z.describe('When it was last read')),
    url: z.optional(httpUrl),
    archived: z._default(z.array(archivedSchema), []),
    language: z.optional(text).check(z.describe('BCP 47 language tag, with a script if the language has two')),
    original: z.optional(text).check(z.describe('The id of the source that a copy or a translation renders')),
    text: z
      ._default(text, '')
      .check(
        z.describe('The full plain text, paragraphs separated by a newline; left out where it may not be shipped'),
      ),
  })
  .check(z.meta({ id: 'Source' }))

/** Words of an address as an object, or as they stand there: `event=a&window=2024`. */
const viewWords = z.union([
  z.pipe(
    text,
    z.transform((words: string): ViewWords => Object.fromEntries(new URLSearchParams(words.replace(/^[?#]/, '')))),
  ),
  z.record(text, text),
])

export const tourStepSchema = z.object({
  title: readerText,
  text: z._default(anyReaderText, ''),
  view: z._default(viewWords, {}).check(z.describe('The words of an address')),
})

export const tourSchema = z
  .object({ id: filledText, title: readerText, steps: z._default(z.array(tourStepSchema), []) })
  .check(z.meta({ id: 'Tour' }))

/** What a document says of itself, field by field. */
export const metadataSchema = z.object({
  title: readerText.check(z.describe(INSTEAD)),
  description: z._default(anyReaderText, '').check(z.describe(INSTEAD)),
  language: z._default(text, '').check(z.describe('BCP 47 language tag of titles, summaries and notes')),
  license: z._default(text, '').check(z.describe('SPDX identifier')),
  updated: edtfText.check(z.describe('EDTF date of the last change')),
  coversUntil: edtfText.check(z.describe('EDTF date after which the author did not look for events')),
  start: z
    ._default(viewWords, {})
    .check(z.describe('What is opened first: words of an address, such as event and window')),
  tours: z._default(z.array(tourSchema), []),
})

export const documentSchema = z
  .object({
    $schema: z.optional(text),
    format: z.literal(FORMAT),
    ...metadataSchema.shape,
    actors: z.array(actorSchema),
    sources: z.array(sourceSchema),
    events: z.array(eventSchema),
  })
  .check(
    z.meta({
      title: 'Claimline dataset',
      description: 'Who publicly accused whom of what, what was said to have been done, and who answered',
    }),
  )
