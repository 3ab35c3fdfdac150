import { SIDES } from '../../model/field.ts'
import { includeParts, lookAtSide } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Whether country and actor mean who speaks, who is accused, or either; and whether an actor stands for its parts too. */
export function SideChoice() {
  const { t } = useWords()
  const store = useStore()
  const side = useView((view) => view.filter.side)
  const withParts = useView((view) => view.filter.withParts)
  return (
    <div className="side-choice">
      <label>
        {t.filters.sides}{' '}
        <select
          value={side}
          onChange={(event) => store.change(lookAtSide(SIDES.find((side) => side === event.target.value) ?? 'either'))}
        >
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {t.filters.side[side]}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={withParts}
          onChange={(event) => store.change(includeParts(event.target.checked))}
        />
        <span>{t.filters.withParts}</span>
      </label>
    </div>
  )
}
