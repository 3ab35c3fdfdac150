import { useEffect, useRef } from 'react'
import { searchText } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Filters by words as one types. The engine drops what is superseded, so every keystroke may ask. */
export function SearchBox() {
  const { t } = useWords()
  const store = useStore()
  const text = useView((view) => view.filter.text)
  const box = useRef<HTMLInputElement>(null)
  // The box keeps its own text while one composes, as Chinese input methods do; the view follows what is settled.
  useEffect(() => {
    if (box.current && box.current.value !== text) box.current.value = text
  }, [text])
  return (
    <input
      ref={box}
      type="search"
      className="search"
      aria-label={t.app.search}
      placeholder={t.app.searchHint}
      defaultValue={text}
      onInput={(event) => {
        const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
        if (!isComposing) store.change(searchText(event.currentTarget.value), 'drift')
      }}
      onCompositionEnd={(event) => store.change(searchText(event.currentTarget.value), 'drift')}
    />
  )
}
