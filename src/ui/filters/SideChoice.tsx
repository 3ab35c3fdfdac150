import { ATTRIBUTED } from '../../model/event.ts'
import { SIDES } from '../../model/field.ts'
import { countAttributed, includeParts, lookAtSide } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'

/**
 * Chooses whether country and actor mean who speaks, who is accused, or either; whether what is only attributed counts;
 * and whether an actor includes its parts.
 */
export function SideChoice() {
  const { t } = useWords()
  const store = useStore()
  const side = useView((view) => view.filter.side)
  const attributed = useView((view) => view.filter.attributed)
  const withParts = useView((view) => view.filter.withParts)
  return (
    <div className="side-choice">
      <Choice
        label={t.filters.sides}
        value={side}
        options={SIDES}
        nameOf={(side) => t.filters.side[side]}
        onChoose={(side) => store.change(lookAtSide(side))}
      />
      <Choice
        label={t.filters.attributed}
        value={attributed}
        options={ATTRIBUTED}
        nameOf={(attributed) => t.filters.attributedAs[attributed]}
        onChoose={(attributed) => store.change(countAttributed(attributed))}
      />
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
