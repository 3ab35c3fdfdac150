import type { TableMapping, TablePreview } from '../../model/mapping.ts'
import { columnsOf, TABLE_FIELDS } from '../../model/mapping.ts'
import { useWords } from '../context/words.ts'
import { useTableWords } from './use-table-words.ts'

interface TableSampleProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
}

/** The first rows as they stand, each column with what it was taken to mean. */
export function TableSample({ table, mapping }: TableSampleProps) {
  const words = useTableWords()
  const { t } = useWords()
  const meanings = (column: number) => TABLE_FIELDS.filter((field) => columnsOf(mapping, field).includes(column))
  return (
    // Wide tables are scrolled, which keys can do where the region takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-sample" role="region" aria-label={words.sample} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.headers.map((header, column) => (
              <th key={column} scope="col" data-used={meanings(column).length > 0}>
                {header || words.nameless(column + 1)}
                <small>
                  {meanings(column)
                    .map((field) => words.fields[field])
                    .join(t.separator) || words.unused}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-used={meanings(column).length > 0}>
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
