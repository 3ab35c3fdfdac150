/** What few events state and no question counts: notes on dates, confidence, quotes and notes of citations. */
import type { Citation, TimelineEvent } from '../../../model/event.ts'
import { type ByteRows, ByteRowsBuilder, bytesOf } from './byte-rows.ts'

interface Stated extends Pick<TimelineEvent, 'dateNote' | 'confidence'> {
  /** Beside each citation in the file; absent where no citation has either. */
  readonly citations?: readonly Pick<Citation, 'quote' | 'note'>[] | undefined
}

const NO_DETAILS: Stated = {}
const NOTHING = new Uint8Array(0)
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Whether the citation of that index in the file was left out. */
export type IsDropped = (row: number, index: number) => boolean

export class Details {
  readonly #rows: ByteRows
  readonly #isDropped: IsDropped

  constructor(rows: ByteRows, isDropped: IsDropped) {
    this.#rows = rows
    this.#isDropped = isDropped
  }

  of(row: number): Stated {
    const { citations, ...rest } = statedIn(this.#rows, row)
    return { ...rest, citations: citations?.filter((_, index) => !this.#isDropped(row, index)) }
  }
}

export class DetailsBuilder {
  readonly #rows = new ByteRowsBuilder()

  add({ dateNote, confidence, citations }: TimelineEvent): void {
    const hasMore = citations.some(({ quote, note }) => quote !== undefined || note !== undefined)
    const isPlain = !hasMore && dateNote === undefined && confidence === undefined
    this.#rows.add(
      isPlain
        ? NOTHING
        : encoder.encode(
            JSON.stringify({
              dateNote,
              confidence,
              citations: hasMore ? citations.map(({ quote, note }) => ({ quote, note })) : undefined,
            } satisfies Stated),
          ),
    )
  }

  /** Of an event that states none. */
  addNone(): void {
    this.#rows.add(NOTHING)
  }

  get bytes(): number {
    return this.#rows.size
  }

  /** Whether a row has any. */
  has(row: number): boolean {
    return !this.#rows.isEmpty(row)
  }

  /** Of a row already added, as it was added. */
  of(row: number): Stated {
    return this.#rows.isEmpty(row) ? NO_DETAILS : statedIn(this.#rows.view(), row)
  }

  finish(isDropped: IsDropped): Details {
    return new Details(this.#rows.finish(), isDropped)
  }
}

function statedIn(rows: ByteRows, row: number): Stated {
  const stated = bytesOf(rows, row)
  // Written by `DetailsBuilder`.
  return stated.length === 0 ? NO_DETAILS : (JSON.parse(decoder.decode(stated)) as Stated)
}
