import { useId, useMemo, useRef, useState } from 'react'
import { rankMatches } from '../../base/rank-matches.ts'
import { wordsOf } from '../../base/fold.ts'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import { contextOf } from '../commands/command.ts'
import { useRunCommand } from '../commands/run-command.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useHanVariants } from '../widgets/han-variants.ts'
import { Marked } from '../widgets/HighlightedText.tsx'
import { useAddressOf } from '../share/address.ts'
import { Modal } from '../widgets/Modal.tsx'
import { Option } from '../widgets/ListOption.tsx'
import { activeId, type Options } from '../widgets/options.ts'
import { pressOptionKey } from '../widgets/press-option-key.ts'
import { useTheme } from '../widgets/theme.ts'
import { listCommands, type NamedCommandContext } from './list-commands.ts'
import { Key } from './Key.tsx'
import './palette.css'

export interface PaletteProps {
  readonly entries: readonly CatalogueEntry[]
  readonly page: NamedCommandContext['page']
  readonly onClose: () => void
}

/** Runs any command by name: a few letters and Enter are enough. */
export function Palette({ entries, page, onClose }: PaletteProps) {
  const words = useWords()
  const { t } = words
  const store = useStore()
  const dataset = useDataset()
  const run = useRunCommand()
  const view = useView((view) => view)
  const theme = useTheme()
  const address = useAddressOf()(view)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  useHanVariants(text)
  const actions = useMemo(
    () => listCommands({ ...contextOf(store, dataset), run, view, words, theme, entries, address, page }),
    [store, dataset, run, view, words, theme, entries, address, page],
  )
  const found = rankMatches(actions, ({ name }) => name, text)
  const [walked, setWalked] = useState<string | null>(null)
  const options: Options = { listId: useId(), active: walked ?? (found.length > 0 ? '0' : null) }
  return (
    <Modal label={t.app.commands} className="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label={t.palette.hint}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={options.listId}
        aria-activedescendant={activeId(options)}
        placeholder={t.palette.hint}
        value={text}
        onChange={({ target }) => {
          setWalked(null)
          setText(target.value)
        }}
        onKeyDown={(event) => pressOptionKey(event, options, setWalked)}
      />
      <form method="dialog">
        <button type="submit" aria-label={t.app.close}>
          <span aria-hidden="true">×</span>
        </button>
      </form>
      <div ref={list} role="listbox" id={options.listId} aria-label={t.app.commands}>
        {found.map(({ name, key, run }, index) => (
          <Option
            key={name + index}
            of={options}
            name={`${index}`}
            onChoose={() => {
              // First, so that the focus is on the page again, and stays where the action puts it.
              list.current?.closest('dialog')?.close()
              run()
            }}
          >
            <span>
              <Marked text={name} words={wordsOf(text)} />
            </span>
            {key !== undefined && <Key of={key} />}
          </Option>
        ))}
      </div>
      {found.length === 0 && <p className="quiet">{t.palette.none}</p>}
    </Modal>
  )
}
