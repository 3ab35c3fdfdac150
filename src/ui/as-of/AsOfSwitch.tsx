import { lookAsOf } from '../../view/changes.ts'
import { contextOf, type Command } from '../commands/command.ts'
import { useRunCommand } from '../commands/run-command.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { loadAnew } from '../widgets/load-anew.ts'

const BEGIN: Command = {
  lane: 'page',
  async run({ store, dataset }) {
    const { asOfScale } = await loadAnew(() => import('../../view/as-of.ts'))
    const { sources, extent } = dataset.summary
    store.change(lookAsOf(asOfScale(sources, extent)?.latest ?? null))
  },
}

const END: Command = { lane: 'page', supersedes: true, run: ({ store }) => store.change(lookAsOf(null)) }

/** Turns "as of" on or off. It starts at the last date, so that nothing disappears at first. */
export function AsOfSwitch() {
  const { t } = useWords()
  const store = useStore()
  const dataset = useDataset()
  const run = useRunCommand()
  const isOn = useView((view) => view.filter.asOf !== null)
  return (
    <label className="check as-of-switch">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => run(target.checked ? BEGIN : END, contextOf(store, dataset))}
      />
      <span>{t.asOf.switch}</span>
    </label>
  )
}
