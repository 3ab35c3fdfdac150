/** A whole document at once: for the command line, tests and small files. */
import { applyVerdict, tableOf } from './array-table.ts'
import { checkEvent, outdatedFinding } from './check-event.ts'
import { checkEventList, checkHead } from './check-head.ts'
import { checkLinks } from './check-links.ts'
import { decodeText } from '../json/decode.ts'
import { findDuplicateKeys } from '../json/duplicate-keys.ts'
import type { Dataset, TimelineEvent } from '../event.ts'
import type { Finding, Path } from '../finding.ts'
import type { Report } from '../issue.ts'
import { readDocument } from '../json/read-document.ts'
import type { ParsedDocument } from '../json/read-document.ts'
import { createReporter } from './reporter.ts'

export interface ReadDataset {
  /** The dataset; `null` if the text is not a dataset at all. */
  readonly dataset: Dataset | null
  readonly report: Report
}

/** Reads JSON, or NDJSON (everything else in the first line, then an event a line). Never throws. */
export function readDataset(text: string): ReadDataset {
  return judgeDocument(readDocument(text))
}

/** Does the same as `readDataset` for a file's bytes, uncompressed. */
export function readDatasetBytes(bytes: Uint8Array): ReadDataset {
  const text = decodeText(bytes)
  return text === null ? refused({ kind: 'encoding', path: [] }) : readDataset(text)
}

function judgeDocument({ head: rawHead, events: raws, read, texts, findings, locate }: ParsedDocument): ReadDataset {
  const reporter = createReporter(locate)
  for (const finding of findings) reporter.add(finding)
  if (rawHead === undefined) return { dataset: null, report: reporter.report(0, 0) }
  const checked = checkHead(rawHead)
  for (const finding of checked.findings) reporter.add(finding)
  if (!checked.head) return { dataset: null, report: reporter.report(0, 0) }
  for (const { text, path } of texts) findDuplicateKeys(text, (found) => reporter.add(below(path, found)))
  if (!raws) for (const finding of checkEventList(rawHead)) reporter.add(finding)

  const events: TimelineEvent[] = []
  const places: number[] = []
  const leftOutEvents = new Set<string>()
  for (const { raw, index } of raws ?? []) {
    const { event, findings: found, id, isOutdated } = checkEvent(raw, index)
    if (isOutdated && checked.isCurrent) reporter.add(outdatedFinding(index))
    for (const finding of found) reporter.add(finding)
    if (event) {
      events.push(event)
      places.push(index)
    } else if (id !== null) leftOutEvents.add(id)
  }
  const verdict = checkLinks(tableOf(events, places), checked.head, { ...checked, leftOutEvents }, reporter.add)
  const kept = applyVerdict(events, verdict)
  return { dataset: { head: checked.head, events: kept }, report: reporter.report(read, kept.length) }
}

function below(path: Path, finding: Finding): Finding {
  return { ...finding, path: [...path, ...finding.path] }
}

function refused(finding: Finding): ReadDataset {
  const reporter = createReporter(() => null)
  reporter.add(finding)
  return { dataset: null, report: reporter.report(0, 0) }
}
