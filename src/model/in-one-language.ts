/** Datasets and events with each text in the wording that a reader gets. */
import type { Citation, DatasetHead, Point, TimelineEvent, Tour } from './event.ts'
import { type ReaderText, wordingOf } from './reader-text.ts'

/** Chooses the wording of a text. */
export type Say = (text: ReaderText) => string

/** The wording nearest to `language`, else the dataset's own. */
export function sayIn(language: string, { language: own }: Pick<DatasetHead, 'language'>): Say {
  return (text) => wordingOf(text, [language, own])
}

export function eventInWords(event: TimelineEvent, say: Say): TimelineEvent<string> {
  const { title, summary, dateNote, points, outcome, citations } = event
  return {
    ...event,
    title: say(title),
    summary: say(summary),
    dateNote: dateNote === undefined ? undefined : say(dateNote),
    points: points.map((point) => pointInWords(point, say)),
    outcome: outcome && { ...outcome, citations: citationsInWords(outcome.citations, say) },
    citations: citationsInWords(citations, say),
  }
}

export function toursInWords(tours: readonly Tour[], say: Say): readonly Tour<string>[] {
  return tours.map(({ id, title, steps }) => ({
    id,
    title: say(title),
    steps: steps.map((step) => ({ ...step, title: say(step.title), text: say(step.text) })),
  }))
}

function pointInWords(point: Point, say: Say): Point<string> {
  return { ...point, text: say(point.text), citations: citationsInWords(point.citations, say) }
}

function citationsInWords(citations: readonly Citation[], say: Say): readonly Citation<string>[] {
  return citations.map((citation) => ({
    ...citation,
    note: citation.note === undefined ? undefined : say(citation.note),
  }))
}
