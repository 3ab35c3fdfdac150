/** Stores dates as their authors stated them, in a few bytes each, and parses them again when they are read. */
import { parseDate } from '../../../model/dates/parse-date.ts'
import type { EventDate } from '../../../model/dates/time.ts'
import { type ByteRows, ByteRowsBuilder, textOf } from './byte-rows.ts'

export class Dates {
  readonly #stated: ByteRows

  constructor(stated: ByteRows) {
    this.#stated = stated
  }

  of(row: number): EventDate {
    return parseDate(textOf(this.#stated, row))!
  }
}

export class DatesBuilder {
  readonly #stated = new ByteRowsBuilder()

  add(date: EventDate): void {
    this.#stated.addText(date.edtf)
  }

  finish(): Dates {
    return new Dates(this.#stated.finish())
  }
}
