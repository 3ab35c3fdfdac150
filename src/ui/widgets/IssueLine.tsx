import type { Issue } from '../../model/issue.ts'
import { issueSentence } from '../../i18n/issue-words.ts'
import type { Messages } from '../../i18n/catalogues.ts'
import { useWords } from '../context/words.ts'
import { usePart } from './use-part.ts'

/** One issue: what, where, and how to mend it. */
export function IssueLine({ issue }: { readonly issue: Issue }) {
  const { t } = useWords()
  const { issues } = usePart('issues')
  const { file, event } = issue
  const place = [placeOf(issue, t), event !== undefined && t.report.event(event)].filter(Boolean).join(t.comma)
  return (
    <div className="issue">
      <p>{issueSentence(issue, issues)}</p>
      <p className="quiet">{file === undefined || place === '' ? (file ?? place) : t.named(file, place)}</p>
    </div>
  )
}

/** Returns the place of an issue; empty for an issue of a whole file. */
function placeOf({ kind, cell, path, line, column }: Issue, t: Messages): string | false {
  if (cell) return t.failure.whereInTable(cell)
  return kind !== 'assumed-value' && t.failure.where(path, line, column)
}
