/** Takes in several files as one dataset, and leads whatever is found in it back to the file in which it stands. */
import type { Piece } from '../../formats/format.ts'
import { metadataOf } from '../../formats/merge/head.ts'
import type { FileNames } from '../../formats/merge/file-names.ts'
import { renamed } from '../../formats/merge/rename.ts'
import type { Survey } from '../../formats/merge/survey.ts'
import { checkEventList, checkHead } from '../../model/check/check-head.ts'
import { isObject } from '../../model/check/known-fields.ts'
import type { Finding, Trace } from '../../model/finding.ts'
import type { Issue } from '../../model/issue.ts'
import type { NamedFile } from '../engine.ts'
import type { FileLocator } from './file-locator.ts'
import type { Ingest } from './ingest.ts'
import { MergePlaces } from './merge-places.ts'

/** File after its survey, before the merge. */
export interface SurveyedFile {
  readonly file: NamedFile
  /** Unlike that of any other. */
  readonly name: string
  readonly survey: Survey
  readonly names: FileNames
}

/** An actor or a source, and its place. */
interface Listed {
  readonly raw: unknown
  readonly file: number
  readonly local: number
}

/** Takes in one of the files. */
interface FileIntake {
  /** The issue that stops reading the file, or `null`. */
  readonly take: (piece: Piece) => Issue | null
  /** The caller calls this after all pieces of the file were taken. */
  readonly finish: () => void
}

export class MergeIngest {
  readonly #files: readonly SurveyedFile[]
  readonly #intake: Ingest
  readonly #places = new MergePlaces()
  /** State of each file that was begun. */
  readonly #backs: Trace['back'][] = []

  constructor(files: readonly SurveyedFile[], intake: Ingest) {
    this.#files = files
    this.#intake = intake
  }

  /** Files are begun one after the other. */
  begin(at: number, text: FileLocator): FileIntake {
    const { name, names, survey } = this.#files[at]!
    const passedOver = new Set<unknown>()
    let trace: Trace | null = null
    let hasUnreadable = false
    let local = 0
    const lead = (finding: Finding): Finding => ({
      ...finding,
      file: name,
      at: () => text.locator(trace, hasUnreadable)(finding.path),
    })
    this.#backs.push((finding) => {
      const back = trace === null ? finding : trace.back(finding)
      return back && lead(back)
    })
    const place = () => this.#places.add(at, local++)
    const tell = (finding: Finding) => this.#intake.take({ kind: 'finding', finding })
    /**
     * Skips the first occurrence of an event that an earlier file already supplied identically; a second one in this file is a
     * duplicate id.
     */
    const isPassedOver = (raw: unknown) => {
      const id = isObject(raw) ? raw['id'] : undefined
      if (!names.same.has(id as string) || passedOver.has(id)) return false
      passedOver.add(id)
      return true
    }
    const takeEvent = (raw: unknown): readonly unknown[] => {
      if (isPassedOver(raw)) {
        local++
        return []
      }
      place()
      return [renamed(raw, names)]
    }

    const take = (piece: Piece): Issue | null => {
      switch (piece.kind) {
        case 'events':
          return this.#intake.take({ ...piece, raws: piece.raws.flatMap(takeEvent) })
        case 'unreadable':
          hasUnreadable = true
          place()
          return this.#intake.take({ ...piece, finding: lead(piece.finding) })
        case 'finding':
          return tell(lead(piece.finding))
        case 'head':
          trace = piece.trace ?? null
          for (const finding of findingsOn(survey, names)) tell(lead(trace?.back(finding) ?? finding))
          return null
        case 'refused':
          return piece.issue
        case 'table':
        case 'format':
          return null
      }
    }
    return { take, finish: () => text.tellRepeatedKeys(trace, (finding) => void tell(lead(finding))) }
  }

  /** The caller calls this after all files were taken. */
  takeHeads(): void {
    const lists = { actors: this.#listed('actors'), sources: this.#listed('sources') }
    const raw = {
      // Files whose head does not hold were refused.
      ...metadataOf(this.#files.map(({ survey }) => checkHead(survey.head).head!)),
      actors: lists.actors.map(({ raw }) => raw),
      sources: lists.sources.map(({ raw }) => raw),
      events: [],
    }
    const back: Trace['back'] = (finding) => {
      const [list, index, ...rest] = finding.path
      if (typeof index !== 'number' || !(list === 'events' || list === 'actors' || list === 'sources')) return finding
      const { file, local } = list === 'events' ? this.#places.at(index) : lists[list][index]!
      return this.#backs[file]!({ ...finding, path: [list, local, ...rest] })
    }
    this.#intake.take({ kind: 'head', raw, trace: { back, isMadeUp: () => false, isJson: false } })
  }

  #listed(list: 'actors' | 'sources'): readonly Listed[] {
    return this.#files.flatMap(({ names }, file) =>
      names[list].kept.map(({ raw, index }) => ({ raw, file, local: index })),
    )
  }
}

/** Reports issues of a file apart from its events, actors and sources. */
function findingsOn({ head }: Survey, names: FileNames): readonly Finding[] {
  const ofFields = checkHead(head).findings.filter(({ path }) => path.length === 1)
  return [...names.findings, ...ofFields, ...checkEventList({ events: [], ...head })]
}
