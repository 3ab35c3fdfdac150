/** Takes in what is read from a file, has it judged, and folds it into columns. */
import type { Piece } from '../../formats/format.ts'
import type { Places } from '../../formats/bytes/places.ts'
import { checkEvent, outdatedFinding } from '../../model/check/check-event.ts'
import { type CheckedHead, checkEventList, checkHead } from '../../model/check/check-head.ts'
import { checkLinks } from '../../model/check/check-links.ts'
import type { DatasetHead } from '../../model/event.ts'
import type { Sink, Trace } from '../../model/finding.ts'
import { type Issue, ISSUES_IN_FULL, type Report } from '../../model/issue.ts'
import { createReporter, issueOf } from '../../model/check/reporter.ts'
import { SkimmedEvent } from '../../model/check/skim-event.ts'
import type { Columns } from '../memory/columns/columns.ts'
import { ColumnsBuilder } from '../memory/columns/columns-builder.ts'
import { GrowingWords } from '../memory/columns/growing.ts'
import { FileLocator } from './file-locator.ts'
import { FindingLog } from './finding-log.ts'
import type { RetainedText } from './retained-text.ts'

export interface TakenIn {
  readonly columns: Columns
  readonly head: DatasetHead
  readonly report: Report
}

export class Ingest {
  /** Number of events read, including those left out. */
  read = 0
  readonly #room: number
  readonly #builder = new ColumnsBuilder()
  readonly #leftOutEvents = new Set<string>()
  readonly #issuesInFull: number
  readonly #unreadable: FindingLog
  readonly #ofEvents: FindingLog
  /** Places of events with fields of an older version. */
  readonly #outdated = new GrowingWords()
  #raw: unknown
  #head: CheckedHead | null = null
  #trace: Trace | null = null
  readonly #ofFile: FindingLog
  /** Issues that explain why some files were not read with the others. */
  readonly asides: Issue[] = []

  /**
   * `room` is the maximum number of bytes for the columns, `issuesInFull` the maximum number of issues that the report
   * lists.
   */
  constructor(room: number, issuesInFull: number = ISSUES_IN_FULL) {
    this.#room = room
    this.#issuesInFull = issuesInFull
    this.#unreadable = new FindingLog(issuesInFull)
    this.#ofEvents = new FindingLog(issuesInFull)
    this.#ofFile = new FindingLog(issuesInFull)
  }

  /** Takes a piece. Returns the issue that stops the load, or `null`. */
  take(piece: Exclude<Piece, { kind: 'table' | 'format' }>): Issue | null {
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

  /** Records why a file is not read with the others. */
  setAside(issue: Issue): void {
    this.asides.push(issue)
  }

  /** Finishes after all pieces were taken. The object must not be used afterwards. `language` is that of the readers. */
  finish(kept: RetainedText, places: Places, language?: string): TakenIn {
    // Every reader gives a head or refuses, and a head that is none was refused.
    const { head, ...checked } = this.#head!
    const trace = this.#trace
    const text = new FileLocator(kept, places)
    const reporter = createReporter(text.locator(trace, !this.#unreadable.isEmpty), this.#issuesInFull)
    const add = trace === null ? reporter.add : tracing(trace, reporter.add)
    for (const issue of this.asides) reporter.pass(issue)
    this.#unreadable.tell(reporter.add)
    for (const finding of checked.findings) add(finding)
    text.tellRepeatedKeys(trace, reporter.add)
    for (const finding of checkEventList(this.#raw)) add(finding)
    this.#ofEvents.tell(add)
    // What was made of a file that is no dataset itself is not held to what its author could not write.
    const isCurrent = checked.isCurrent && trace === null
    if (isCurrent) for (const index of this.#outdated.view()) add(outdatedFinding(index))
    const known = { ...checked, isCurrent, leftOutEvents: this.#leftOutEvents }
    const verdict = checkLinks(this.#builder, head!, known, add)
    this.#ofFile.tell(reporter.add)
    const columns = this.#builder.finish(head!, verdict, language)
    return { columns, head: head!, report: reporter.report(this.read, columns.total) }
  }

  #takeHead(raw: unknown, trace: Trace | null = null): Issue | null {
    this.#raw = raw
    this.#trace = trace
    this.#head = checkHead(raw, trace === null)
    return this.#head.head === null ? issueOf(this.#head.findings[0]!, null) : null
  }

  #takeEvent(raw: unknown): void {
    const index = this.read++
    if (raw instanceof SkimmedEvent) {
      if (raw.status !== undefined) this.#outdated.push(index)
      return this.#builder.addSkimmed(raw, index)
    }
    const { event, findings, id, isOutdated } = checkEvent(raw, index)
    if (isOutdated) this.#outdated.push(index)
    this.#ofEvents.addAll(findings)
    if (event !== null) this.#builder.add(event, index)
    else if (id !== null) this.#leftOutEvents.add(id)
  }
}

function tracing(trace: Trace, sink: Sink): Sink {
  return (finding) => {
    const back = trace.back(finding)
    if (back !== null) sink(back)
  }
}
