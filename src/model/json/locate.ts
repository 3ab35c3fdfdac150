/** Finds the line and column of a JSON path. */
import type { Path } from '../finding.ts'
import type { Position } from './position.ts'
import type { Locate } from '../check/reporter.ts'
import { scanJson } from './scan-json.ts'

/**
 * Returns the position of the value, or of its nearest existing parent if a key is missing; of two equal keys the
 * later, as in `JSON.parse`. If the text stops being JSON, paths before the fault are still found.
 */
export function locateIn(text: string, path: Path): Position {
  return createLocator(text)(path)
}

/** `locateIn` for many paths: one pass over the text at the first, then one over each object and list that is asked about. */
export function createLocator(text: string): (path: Path) => Position {
  let landmarks: Landmarks | undefined
  let lines: readonly number[] | undefined
  const members = new Members(text)
  return (path) => {
    landmarks ??= landmarksOf(text)
    lines ??= lineStartsOf(text)
    return positionAt(lines, offsetOf(members, landmarks, path))
  }
}

/**
 * Does the same as `createLocator` for paths that begin with the index of a value in the text, if the caller knows
 * where each value begins. Reads only that value and the line ends.
 */
export function createValueLocator(text: string, placeOf: (index: number) => Position): (path: Path) => Position {
  const lines = lineStartsOf(text)
  const members = new Members(text)
  return ([index, ...rest]) => {
    const { line, column } = placeOf(index as number)
    return positionAt(lines, members.descend(lines[line - 1]! + column - 1, rest))
  }
}

/** Does the same as `createLocator` for one line of a longer text. */
export function createLineLocator(line: string, number: number): Locate {
  const locate = createLocator(line)
  return (path) => ({ line: number, column: locate(path).column })
}

/** Returns the 1-based position of an offset. */
export function positionIn(text: string, offset: number): Position {
  return positionAt(lineStartsOf(text), offset)
}

/** Offsets by key of the document: of its value, and of the value's elements if it is a list. */
interface Landmarks {
  readonly start: number
  readonly members: ReadonlyMap<string, { readonly start: number; readonly elements: readonly number[] }>
}

function landmarksOf(text: string): Landmarks {
  const members = new Map<string, { start: number; elements: number[] }>()
  let document = 0
  let current = { start: 0, elements: [] as number[] }
  let key = ''
  scanJson(text, {
    key(start, end, depth) {
      if (depth === 1) key = keyAt(text, start, end)
    },
    value(start, depth, index) {
      if (depth === 0) document = start
      if (depth === 1) members.set(key, (current = { start, elements: [] }))
      if (depth === 2 && index >= 0) current.elements.push(start)
    },
  })
  return { start: document, members }
}

function offsetOf(members: Members, { start, members: known }: Landmarks, path: Path): number {
  const [first, second, ...rest] = path
  const member = typeof first === 'string' ? known.get(first) : undefined
  if (!member) return members.descend(start, path)
  const element = typeof second === 'number' ? member.elements[second] : undefined
  return element === undefined ? members.descend(member.start, path.slice(1)) : members.descend(element, rest)
}

/** Where the members of objects and lists are; each object or list that a path leads through is looked through once. */
class Members {
  readonly #text: string
  /** By the offset of an object or a list, the offsets of its members. */
  readonly #known = new Map<number, ReadonlyMap<string | number, number>>()

  constructor(text: string) {
    this.#text = text
  }

  /** From the value at `start` down the path, as far as it leads. */
  descend(start: number, path: Path): number {
    let at = start
    for (const step of path) {
      const below = this.#membersAt(at).get(step)
      if (below === undefined) return at
      at = below
    }
    return at
  }

  #membersAt(start: number): ReadonlyMap<string | number, number> {
    const known = this.#known.get(start)
    if (known !== undefined) return known
    const members = new Map<string | number, number>()
    let key = ''
    const text = this.#text.slice(start)
    scanJson(text, {
      key(from, to, depth) {
        if (depth === 1) key = keyAt(text, from, to)
      },
      value(from, depth, index) {
        if (depth === 1) members.set(index < 0 ? key : index, start + from)
      },
    })
    this.#known.set(start, members)
    return members
  }
}

/** Returns the key between two quotation marks, with escapes resolved. */
export function keyAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1)
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
}

/** Returns the offsets of lines. Lines end with LF, CR LF, or CR. */
function lineStartsOf(text: string): readonly number[] {
  if (text.includes('\r')) {
    return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)]
  }
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

function positionAt(lines: readonly number[], offset: number): Position {
  let low = 0
  let high = lines.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - lines[low]! + 1 }
}
