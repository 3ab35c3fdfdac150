import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { searchText } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { isComposed } from '../widgets/composed-keys.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { activeId, type Options } from '../widgets/options.ts'

const Hits = lazyPart(async () => (await import('./Hits.tsx')).Hits)

export const SEARCH_ID = 'search'

/** Keys that do not begin a text, such as Shift. */
const NO_WORDS: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Meta', 'Alt', 'Enter', 'Escape'])

/**
 * Filters while the user types, and lists the hits. Every keystroke may query, because the engine drops superseded
 * queries. The list opens on a key or a click, so that a text set from elsewhere covers nothing.
 */
export function SearchBox() {
  const { t } = useWords()
  const store = useStore()
  const text = useView((view) => view.filter.text)
  const box = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const options: Options = { listId: useId(), active }
  const keys = useRef<(event: KeyboardEvent) => boolean>(null)
  const isListed = isOpen && text.trim() !== ''
  // The box keeps its own text while one composes, as Chinese input methods do; the view follows what is settled.
  useEffect(() => {
    if (box.current && box.current.value !== text) box.current.value = text
  }, [text])

  const search = (words: string) => {
    setActive(null)
    store.change(searchText(words), 'drift')
  }
  const close = () => {
    setActive(null)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposed(event)) return
    if (isListed && keys.current?.(event)) return
    if (isListed && (event.key === 'Escape' || event.key === 'Enter')) {
      // Browsers clear a search field at Escape: here they do at the next.
      event.preventDefault()
      close()
    } else if (!NO_WORDS.has(event.key)) setOpen(true)
  }
  return (
    <div
      role="search"
      className="search"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close()
      }}
    >
      <input
        ref={box}
        id={SEARCH_ID}
        type="search"
        aria-label={t.app.search}
        aria-autocomplete="list"
        aria-controls={isListed ? options.listId : undefined}
        aria-activedescendant={isListed ? activeId(options) : undefined}
        aria-keyshortcuts="/"
        placeholder={t.app.searchHint}
        defaultValue={text}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
          if (!isComposing) search(event.currentTarget.value)
        }}
        onCompositionEnd={(event) => {
          search(event.currentTarget.value)
          setOpen(true)
        }}
      />
      {isListed && (
        <LaterPart label={t.search.hits}>
          <Hits text={text} options={options} keys={keys} onWalk={setActive} onChosen={close} />
        </LaterPart>
      )}
    </div>
  )
}
