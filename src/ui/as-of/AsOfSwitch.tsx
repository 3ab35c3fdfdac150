import { lookAsOf } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Whether only what had been said by a date is shown. It begins at the last, so that nothing goes before one goes back. */
export function AsOfSwitch() {
  const { t } = useWords()
  const store = useStore()
  const { sources, extent } = useDataset().summary
  const isOn = useView((view) => view.filter.asOf !== null)
  const begin = async () => {
    const { asOfScale } = await import('../../view/as-of.ts')
    store.change(lookAsOf(asOfScale(sources, extent)?.latest ?? null))
  }
  return (
    <label className="check as-of-switch">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => void (target.checked ? begin() : store.change(lookAsOf(null)))}
      />
      <span>{t.asOf.switch}</span>
    </label>
  )
}
