/** Takes in what is read from a file, has it judged, and folds it into columns. */
import type { Piece } from '../../formats/format.ts'
import type { Places } from '../../formats/places.ts'
import { checkEvent } from '../../model/check-event.ts'
import { type CheckedHead, checkEventList, checkHead } from '../../model/check-head.ts'
import { checkLinks } from '../../model/check-links.ts'
import { findDuplicateKeys } from '../../model/duplicate-keys.ts'
import type { DatasetHead } from '../../model/event.ts'
import type { Path, Sink, Trace } from '../../model/finding.ts'
import type { Issue, Report } from '../../model/issue.ts'
import { createValueLocator } from '../../model/locate.ts'
import { readDocument } from '../../model/read-document.ts'
import { createReporter, issueOf, type Locate } from '../../model/reporter.ts'
import type { Columns } from '../memory/columns.ts'
import { ColumnsBuilder } from '../memory/columns-builder.ts'
import { FindingLog } from './finding-log.ts'
import type { KeptText } from './kept-text.ts'

/** Looking for repeated keys is slow: only files up to this many bytes, such as authors edit by hand, are looked at. */
const LOOKED_AT_CLOSELY = 2 ** 22

export interface TakenIn {
  readonly columns: Columns
  readonly head: DatasetHead
  readonly report: Report
}

export class Intake {
  /** Events read, those left out included. */
  read = 0
  readonly #room: number
  readonly #builder = new ColumnsBuilder()
  readonly #leftOutEvents = new Set<string>()
  readonly #unreadable = new FindingLog()
  readonly #ofEvents = new FindingLog()
  #raw: unknown
  #head: CheckedHead | null = null
  #trace: Trace | null = null
  readonly #ofFile = new FindingLog()

  /** `room` is how many bytes the columns may take. */
  constructor(room: number) {
    this.#room = room
  }

  /** Why nothing more is to be read, or `null`. */
  take(piece: Exclude<Piece, { kind: 'table' }>): Issue | null {
    if (piece.kind === 'refused') return piece.issue
    if (piece.kind === 'head') return this.#takeHead(piece.raw, piece.trace)
    if (piece.kind === 'unreadable') {
      this.#unreadable.add(piece.finding)
      this.read++
      return null
    }
    if (piece.kind === 'finding') {
      this.#ofFile.add(piece.finding)
      return null
    }
    for (const raw of piece.raws) this.#takeEvent(raw)
    if (this.#builder.bytes <= this.#room) return null
    return issueOf({ kind: 'too-large', path: ['events', this.read], hint: `${this.read} events` }, null)
  }

  /** To be called when all pieces were taken. The intake is spent. */
  finish(kept: KeptText, places: Places): TakenIn {
    // Every reader gives a head or refuses, and a head that is none was refused.
    const { head, ...checked } = this.#head!
    const text = once(() => kept.text)
    const document = once(() => (text() === null ? null : readDocument(text()!)))
    const inEvents = once(() => locateEvents(text(), places))
    // What is no JSON has its fault somewhere after its beginning, which only the document's own locator finds.
    const inDocument = (path: Path) => document()?.locate(path) ?? null
    const trace = this.#trace
    const reporter = createReporter(
      trace !== null
        ? trace.isJson
          ? inDocument
          : () => null
        : this.#unreadable.isEmpty
          ? (path) => inEvents()(path) ?? inDocument(path)
          : (path) => inDocument(path) ?? inEvents()(path),
    )
    const add = trace === null ? reporter.add : tracing(trace, reporter.add)
    this.#unreadable.tell(reporter.add)
    for (const finding of checked.findings) add(finding)
    if (kept.length <= LOOKED_AT_CLOSELY && trace?.isJson !== false) {
      for (const { text, path } of document()?.texts ?? []) {
        findDuplicateKeys(text, (found) => reporter.add({ ...found, path: [...path, ...found.path] }))
      }
    }
    for (const finding of checkEventList(this.#raw)) add(finding)
    this.#ofEvents.tell(add)
    const verdict = checkLinks(this.#builder, head!, { ...checked, leftOutEvents: this.#leftOutEvents }, add)
    this.#ofFile.tell(reporter.add)
    const columns = this.#builder.finish(head!, verdict)
    return { columns, head: head!, report: reporter.report(this.read, columns.total) }
  }

  #takeHead(raw: unknown, trace: Trace | null = null): Issue | null {
    this.#raw = raw
    this.#trace = trace
    this.#head = checkHead(raw)
    return this.#head.head === null ? issueOf(this.#head.findings[0]!, null) : null
  }

  #takeEvent(raw: unknown): void {
    const index = this.read++
    const { event, findings, id } = checkEvent(raw, index)
    this.#ofEvents.addAll(findings)
    if (event !== null) this.#builder.add(event, index)
    else if (id !== null) this.#leftOutEvents.add(id)
  }
}

/** Places in events; exactly where the text is kept, else where the event begins. */
function locateEvents(text: string | null, places: Places): Locate {
  const locate = text === null ? null : createValueLocator(text, (index) => places.at(index))
  return ([list, index, ...rest]) => {
    if (list !== 'events' || typeof index !== 'number') return null
    return locate === null ? places.at(index) : locate([index, ...rest])
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** A source of an event that was left out is not worth a second word: whoever made the source cited it there. */
function tracing(trace: Trace, sink: Sink): Sink {
  return (finding) => {
    if (finding.kind !== 'uncited-source') sink(trace.back(finding))
  }
}
