/** Splits a text, JSON or NDJSON, into the parts of a document that the rules check. */
import { isObject } from '../check/known-fields.ts'
import type { RawObject } from '../check/known-fields.ts'
import type { Finding, Path } from '../finding.ts'
import { createLineLocator, createLocator, positionIn } from './locate.ts'
import type { Locate } from '../check/reporter.ts'
import { scanJson } from './scan-json.ts'

export interface ParsedDocument {
  /** Everything but the events; `undefined` if the text is not JSON. */
  readonly head: unknown
  /** Events as `JSON.parse` gives them; `null` if the document has no list of events. */
  readonly events: readonly RawEvent[] | null
  /** Number of events found, including those that are not JSON. */
  readonly read: number
  /** Every JSON text in the file with the path of its value. */
  readonly texts: readonly { readonly text: string; readonly path: Path }[]
  /** Findings about parts that are not JSON. */
  readonly findings: readonly Finding[]
  readonly locate: Locate
}

/** An event. Its `index` counts preceding events that are not JSON too. */
export interface RawEvent {
  readonly index: number
  readonly raw: unknown
}

/**
 * Reads a document. A text whose first line is an object without `events` and that continues after it is NDJSON. Blank
 * lines do not count.
 */
export function readDocument(text: string): ParsedDocument {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  const whole = parse(json)
  if (whole) return readWhole(json, whole.value)
  const lines = json.split(/\r\n?|\n/)
  const first = parse(lines[0]!)?.value
  return isObject(first) && !Object.hasOwn(first, 'events') ? readLines(lines, first) : readFault(json)
}

function readWhole(text: string, head: unknown): ParsedDocument {
  const list = isObject(head) && Array.isArray(head['events']) ? (head['events'] as unknown[]) : null
  return {
    head,
    events: list && list.map((raw, index) => ({ raw, index })),
    read: list?.length ?? 0,
    texts: [{ text, path: [] }],
    findings: [],
    locate: createLocator(text),
  }
}

function readLines(lines: readonly string[], head: RawObject): ParsedDocument {
  /** Line index of each event. */
  const places = lines.flatMap((line, index) => (index > 0 && line.trim() !== '' ? [index] : []))
  const events: RawEvent[] = []
  const findings: Finding[] = []
  for (const [index, place] of places.entries()) {
    const parsed = parse(lines[place]!)
    if (parsed) events.push({ raw: parsed.value, index })
    else findings.push({ ...faultOf(lines[place]!).finding, path: ['events', index] })
  }
  return {
    head,
    events,
    read: places.length,
    texts: [
      { text: lines[0]!, path: [] },
      ...events.map(({ index }) => ({ text: lines[places[index]!]!, path: ['events', index] })),
    ],
    findings,
    locate: locatorOfLines(lines, places),
  }
}

/** Each line that is asked about is looked through once. */
function locatorOfLines(lines: readonly string[], places: readonly number[]): Locate {
  const locators = new Map<number, Locate>()
  const locatorOf = (place: number): Locate => {
    const line = lines[place]!
    const fault = parse(line) ? null : faultOf(line)
    return fault ? () => ({ line: place + 1, column: fault.offset + 1 }) : createLineLocator(line, place + 1)
  }
  return (path) => {
    const [list, index, ...rest] = path
    const place = list === 'events' && typeof index === 'number' ? places[index]! : 0
    const locate = locators.get(place) ?? locatorOf(place)
    locators.set(place, locate)
    return locate(place === 0 ? path : rest)
  }
}

function readFault(text: string): ParsedDocument {
  const { finding, offset } = faultOf(text)
  return {
    head: undefined,
    events: null,
    read: 0,
    texts: [],
    findings: [finding],
    locate: () => positionIn(text, offset),
  }
}

/**
 * Finds what is wrong with a text that `JSON.parse` refuses. If the text is valid JSON, it is nested too deep for this
 * browser.
 */
function faultOf(text: string): { readonly finding: Finding; readonly offset: number } {
  const fault = scanJson(text)
  if (!fault) return { finding: { kind: 'too-large', path: [] }, offset: 0 }
  const { offset, expected } = fault
  const value = offset < text.length ? String.fromCodePoint(text.codePointAt(offset)!) : undefined
  return { finding: { kind: 'not-json', path: [], value, hint: expected }, offset }
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}
