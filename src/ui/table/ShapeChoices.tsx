import { CELL_SEPARATORS, ENCODINGS, type TableMapping, type TablePreview } from '../../model/mapping.ts'
import { useTableWords } from './use-table-words.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import type { ChangeMapping } from './change-mapping.ts'

interface ShapeChoicesProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  /** The columns are guessed anew after it. */
  readonly onReshape: ChangeMapping
}

type CellSeparator = (typeof CELL_SEPARATORS)[number]

/** How the rows and cells of the file are told apart. */
export function ShapeChoices({ table, mapping, onReshape }: ShapeChoicesProps) {
  const words = useTableWords()
  const { t, number } = useWords()
  const nameOf = (separator: CellSeparator, found = '') => words.cellSeparators[separator](found)
  const found = table.cellSeparator === '' ? words.noColumn : nameOf(table.cellSeparator as CellSeparator)
  const rows = ['0', ...table.top.map(({ row }) => String(row))]
  const cellsOf = (row: string) => table.top.find((each) => String(each.row) === row)?.cells ?? []
  return (
    <fieldset>
      <legend>{words.shape}</legend>
      <div className="reading-choices">
        {table.sheets.length > 1 && (
          <Choice
            label={words.sheet}
            value={mapping.sheet || table.sheets[0]!}
            options={table.sheets}
            nameOf={(sheet) => sheet}
            onChoose={(sheet) => onReshape({ ...mapping, sheet, headerRow: -1 })}
          />
        )}
        {table.cellSeparator !== '' && (
          <Choice
            label={words.cellSeparator}
            value={mapping.cellSeparator as CellSeparator}
            options={CELL_SEPARATORS}
            nameOf={(separator) => nameOf(separator, found)}
            onChoose={(cellSeparator) => onReshape({ ...mapping, cellSeparator, headerRow: -1 })}
          />
        )}
        <Choice
          label={words.headerRow}
          value={String(mapping.headerRow)}
          options={rows}
          nameOf={(row) =>
            row === '0'
              ? words.noHeaderRow
              : words.headerRows(number(Number(row)), cellsOf(row).filter(Boolean).join(t.separator).slice(0, 40))
          }
          onChoose={(row) => onReshape({ ...mapping, headerRow: Number(row) })}
        />
        {table.cellSeparator !== '' && (
          <Choice
            label={words.encoding}
            value={mapping.encoding}
            options={ENCODINGS}
            nameOf={(encoding) => encoding || words.ownEncoding(table.encoding ?? 'utf-8')}
            onChoose={(encoding) => onReshape({ ...mapping, encoding })}
          />
        )}
      </div>
    </fieldset>
  )
}
