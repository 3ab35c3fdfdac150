import type { TableField, TableMapping, TablePreview } from '../../model/mapping.ts'
import { useWords } from '../context/words.ts'
import { useTableWords } from './use-table-words.ts'
import type { ChangeMapping } from './change-mapping.ts'
import { ColumnSelect } from './ColumnSelect.tsx'

interface LinkedSentenceProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

type LinkedWords = ReturnType<typeof useTableWords>['linkedWords']

/** The words of the sentence, each with the column after it. */
const PARTS: readonly (readonly [keyof LinkedWords | null, TableField])[] = [
  [null, 'by'],
  ['accused', 'accused'],
  ['of', 'title'],
  ['against', 'against'],
  ['on', 'date'],
  ['answered', 'answerBy'],
  ['on', 'answerDate'],
  ['with', 'answer'],
]

/** What a row tells, as a sentence with a column in each of its places. */
export function LinkedSentence({ table, mapping, onChange }: LinkedSentenceProps) {
  const words = useTableWords()
  const { t } = useWords()
  return (
    <fieldset>
      <legend>{words.linked}</legend>
      <p className="quiet">{words.linkedAbout}</p>
      <p className="linked-sentence">
        {PARTS.map(([word, field]) => (
          <span key={field}>
            {word && words.linkedWords[word]}
            <ColumnSelect
              table={table}
              mapping={mapping}
              field={field}
              label={t.named(words.linked, words.fields[field])}
              onChange={onChange}
            />
          </span>
        ))}
        {t.fullStop}
      </p>
      <div className="column-choices">
        {(['accusedCountry', 'attackDate'] as const).map((field) => (
          <label key={field}>
            <span>{words.fields[field]}</span>
            <ColumnSelect table={table} mapping={mapping} field={field} onChange={onChange} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
