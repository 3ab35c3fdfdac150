/**
 * The one description of a `claimline/1` file: what `check-*.ts` judges by, what the types in `event.ts` are held to by a test,
 * and what `npm run schema` publishes as JSON Schema for authors' editors. Unknown fields are stripped here; the checks warn
 * of them.
 */
import { z } from 'zod'
import { EVENT_TYPES, STATUSES } from '../event.ts'
import { parseDate } from '../dates/parse-date.ts'
import type { EventDate } from '../dates/time.ts'

// The page's Content-Security-Policy forbids `new Function`.
z.config({ jitless: true })

export const FORMAT = 'claimline/1'

/** Parameters of a `custom` issue of this schema. */
export interface CustomParams {
  readonly kind: 'bad-date' | 'bad-url'
}

const text = z.string()
const filledText = text.min(1)
const ids = z.array(text).meta({ uniqueItems: true })

const BAD_DATE: CustomParams = { kind: 'bad-date' }
const BAD_URL: CustomParams = { kind: 'bad-url' }

const edtf = text
  .describe('EDTF level 0 or 1: 2024-09-23, 2024-09, 2024, 2023-11/2024-04, 2024-09~, 202X, 2024-09-23T14:05Z')
  .transform((stated, context): EventDate => {
    const date = parseDate(stated)
    if (date) return date
    context.issues.push({ code: 'custom', input: stated, params: { ...BAD_DATE } })
    return z.NEVER
  })

const httpUrl = text
  .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), { params: { ...BAD_URL } })
  .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', description: 'An http or https address' })

export const quoteSchema = z
  .object({
    exact: filledText.describe("The quoted words, exactly as they stand in the source's text"),
    prefix: text.optional().describe('The text just before, where the words occur more than once'),
    suffix: text.optional().describe('The text just after, where the words occur more than once'),
  })
  .meta({ id: 'Quote', description: "A W3C Web Annotation TextQuoteSelector into the source's text" })

export const citationSchema = z
  .object({
    source: text.describe('The id of a source'),
    quote: quoteSchema.optional(),
    note: text.optional().describe("What the source says, in the author's own words"),
  })
  .meta({ id: 'Citation' })

export const eventSchema = z
  .object({
    id: filledText.describe('Stable, unique in the dataset, never derived from the title'),
    type: z
      .enum(EVENT_TYPES)
      .describe(
        'accusation: someone publicly says another did something. attack: the thing said to have been done. rebuttal: the accused, or someone for them, answers',
      ),
    date: edtf,
    dateNote: text.optional().describe('What the sources disagree on about the date'),
    confidence: z.enum(['high', 'medium']).optional().describe('How sure the dataset is of the event'),
    title: filledText.describe('One line that attributes the claim'),
    summary: text.default('').describe('A few sentences, each claim attributed in its own'),
    by: ids.min(1).describe('The ids of the actors who speak, or are said to have attacked, or answer'),
    against: ids.default([]).describe('The ids of the actors at whom it is aimed'),
    about: ids.default([]).describe('The ids of the attacks that an accusation or a rebuttal speaks about'),
    respondsTo: ids.default([]).describe('The ids of the accusations or rebuttals that it answers'),
    status: z
      .enum(STATUSES)
      .optional()
      .describe(
        'Of an attack or an accusation. No value says who is right; corroborated: someone independent of both sides confirms',
      ),
    tags: ids.default([]).describe('Words to find and filter by'),
    citations: z.array(citationSchema).min(1).describe('Where it is said: at least one source, quoted or in own words'),
  })
  .meta({ id: 'Event' })

export const actorSchema = z
  .object({
    id: filledText.describe('Stable, unique among the actors'),
    name: filledText,
    names: z.record(text, text).default({}).describe('Names by BCP 47 language tag'),
    kind: text.optional().describe('state, agency, company, media, group …'),
    country: text
      .nullable()
      .default(null)
      .describe('ISO 3166-1 alpha-2, or EU; null where the actor is unidentified or belongs to none'),
    partOf: text.optional().describe('The id of the actor that this one is part of'),
    aliases: ids.default([]),
  })
  .meta({ id: 'Actor' })

export const sourceSchema = z
  .object({
    id: filledText.describe('Stable, unique among the sources'),
    title: filledText,
    publisher: text.optional(),
    published: edtf.nullable().default(null),
    url: httpUrl.optional(),
    language: text.optional().describe('BCP 47 language tag'),
    text: text
      .default('')
      .describe('The full plain text, paragraphs separated by a newline; left out where it may not be shipped'),
  })
  .meta({ id: 'Source' })

/** What a document says of itself, field by field. */
export const metadataSchema = z.object({
  title: filledText,
  description: text.default(''),
  language: text.default('').describe('BCP 47 language tag of titles, summaries and notes'),
  license: text.default('').describe('SPDX identifier'),
  updated: text
    .refine((stated) => parseDate(stated) !== null, { params: { ...BAD_DATE } })
    .default('')
    .describe('EDTF date of the last change'),
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
