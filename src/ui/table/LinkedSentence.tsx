import type { TableField, TableMapping, TablePreview } from '../../model/mapping.ts'
import { enTable } from '../../i18n/en/import.ts'
import type { ChangeMapping } from './change-mapping.ts'
import { ColumnSelect } from './ColumnSelect.tsx'

interface LinkedSentenceProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

const { linkedWords: words } = enTable

/** The words of the sentence, each with the column after it. */
const PARTS: readonly (readonly [string, TableField])[] = [
  ['', 'by'],
  [words.accused, 'accused'],
  [words.of, 'title'],
  [words.against, 'against'],
  [words.on, 'date'],
  [words.answered, 'answerBy'],
  [words.on, 'answerDate'],
  [words.with, 'answer'],
]

/** What a row tells, as a sentence with a column in each of its places. */
export function LinkedSentence({ table, mapping, onChange }: LinkedSentenceProps) {
  return (
    <fieldset>
      <legend>{enTable.linked}</legend>
      <p className="quiet">{enTable.linkedAbout}</p>
      <p className="linked-sentence">
        {PARTS.map(([word, field]) => (
          <span key={word + field}>
            {word}
            <ColumnSelect
              table={table}
              mapping={mapping}
              field={field}
              label={`${enTable.linked}: ${enTable.fields[field]}`}
              onChange={onChange}
            />
          </span>
        ))}
        .
      </p>
      <div className="column-choices">
        {(['accusedCountry', 'attackDate'] as const).map((field) => (
          <label key={field}>
            <span>{enTable.fields[field]}</span>
            <ColumnSelect table={table} mapping={mapping} field={field} onChange={onChange} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
