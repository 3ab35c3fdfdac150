/** Reads one JSON document: its `events` in batches, everything else at the end. */
import type { Issue } from '../../model/issue.ts'
import type { Position } from '../../model/json/position.ts'
import { issueOf } from '../../model/check/reporter.ts'
import { Cursor } from '../bytes/cursor.ts'
import { skimEvent } from '../../model/check/skim-event.ts'
import type { FileFacts, Format, Piece } from '../format.ts'
import { badEncoding, notJson, refused, tooLarge } from '../issues.ts'
import { joined, joinedAll } from '../bytes/joined.ts'
import { JsonSplitter } from './json-splitter.ts'
import { LONGEST_EVENT, LONGEST_HEAD } from '../bytes/limits.ts'
import type { Places } from '../bytes/places.ts'
import { parseBatch, type Skim } from './parse-batch.ts'
import { decode } from '../bytes/utf8.ts'

const OBJECT_OR_LIST = 0.5
const OTHER_VALUE = 0.1
const SCALAR = /^\s*(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"[^"\n]*")\s*$/

export const json: Format = {
  name: 'json',
  detect(beginning) {
    const first = beginning.trimStart()[0] ?? ''
    // A text document (RTF) begins with a brace too.
    if ((first === '{' && !/^\s*\{\\rtf/.test(beginning)) || first === '[') return OBJECT_OR_LIST
    return SCALAR.test(beginning) ? OTHER_VALUE : 0
  },
  read,
}

async function* read(blocks: AsyncIterable<Uint8Array>, places: Places, file: FileFacts): AsyncGenerator<Piece> {
  const skim = file.isSkimmed ? skimEvent : undefined
  const splitter = new JsonSplitter()
  /** Position of the first byte that was not handled. */
  const cursor = new Cursor()
  const skeleton: Uint8Array[] = []
  let skeletonLength = 0
  /** Beginning of an incomplete element. */
  let rest: Uint8Array = new Uint8Array(0)
  let afterComma = false

  for await (const block of blocks) {
    const bytes = joined(rest, block)
    const stretches = stretchesOf(bytes, rest.length, splitter)
    for (const stretch of stretches) {
      if (stretch.kind === 'skeleton') {
        skeleton.push(bytes.slice(stretch.from, stretch.to))
        skeletonLength += stretch.to - stretch.from
        cursor.advance(bytes, stretch.from, stretch.to)
      } else if (stretch.kind === 'elements') {
        const piece = readElements(bytes, stretch, afterComma, cursor, places, skim)
        yield piece
        if (piece.kind === 'refused') return
        afterComma = !stretch.isLast
      }
    }
    const last = stretches.at(-1)
    rest = last?.kind === 'rest' ? bytes.slice(last.from) : new Uint8Array(0)
    const limit = rest.length > LONGEST_EVENT ? LONGEST_EVENT : skeletonLength > LONGEST_HEAD ? LONGEST_HEAD : null
    if (limit !== null) return yield refused(tooLarge(limit, cursor.position))
  }
  yield readSkeleton(joinedAll([...skeleton, rest]))
}

/**
 * Part of the bytes: skeleton, whole elements without the bracket or comma after them, or the beginning of an element.
 */
type Stretch =
  | { readonly kind: 'skeleton' | 'rest'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'elements'
      readonly from: number
      readonly to: number
      readonly ends: readonly number[]
      readonly isLast: boolean
    }

/** Splits all of `bytes`, except commas between parts; bytes before `from` were scanned already. */
function stretchesOf(bytes: Uint8Array, from: number, splitter: JsonSplitter): Stretch[] {
  const stretches: Stretch[] = []
  let mark = 0
  let ends: number[] = []
  const endElements = (to: number, isLast: boolean) => {
    stretches.push({ kind: 'elements', from: mark, to, ends, isLast })
    mark = isLast ? to : to + 1
    ends = []
  }
  splitter.push(bytes, from, {
    enter(at) {
      stretches.push({ kind: 'skeleton', from: mark, to: at })
      mark = at
    },
    end(at, isLast) {
      ends.push(at)
      if (isLast) endElements(at, true)
    },
  })
  if (ends.length > 0) endElements(ends.at(-1)!, false)
  stretches.push({ kind: splitter.isInside ? 'rest' : 'skeleton', from: mark, to: bytes.length })
  return stretches
}

function readElements(
  bytes: Uint8Array,
  { from, to, ends, isLast }: Extract<Stretch, { kind: 'elements' }>,
  afterComma: boolean,
  cursor: Cursor,
  places: Places,
  skim: Skim | undefined,
): Piece {
  const start = cursor.position
  const own = bytes.subarray(from, to)
  const isEmptyList = isLast && !afterComma && ends.length === 1 && decode(own)?.trim() === ''
  const ownEnds = ends.map((end) => end - from)
  const raws = isEmptyList ? [] : parseBatch(own, ownEnds, skim)
  if (raws === null) return refused(faultOfList(own, start))
  let at = from
  let counted = from
  for (const end of isEmptyList ? [] : ends) {
    const begin = skipWhite(bytes, at)
    cursor.advance(bytes, counted, begin)
    const { line, column } = cursor.position
    places.add(line, column)
    counted = begin
    at = end + 1
  }
  // The comma after a batch that is not the last belongs to no stretch.
  cursor.advance(bytes, counted, isLast ? to : to + 1)
  return { kind: 'events', raws }
}

function readSkeleton(bytes: Uint8Array): Piece {
  const text = decode(bytes)
  if (text === null) return refused(issueOf({ kind: 'encoding', path: [], hint: 'UTF-8' }, null))
  try {
    return { kind: 'head', raw: JSON.parse(text) as unknown }
  } catch {
    return refused(notJson(text, null))
  }
}

/** Finds what is wrong with the elements of a list whose first begins at `start`. */
function faultOfList(bytes: Uint8Array, start: Position): Issue {
  const text = decode(bytes)
  return text === null
    ? badEncoding(bytes, start)
    : notJson(`[${text}]`, { line: start.line, column: start.column - 1 })
}

function skipWhite(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at]! <= 0x20) at++
  return at
}
