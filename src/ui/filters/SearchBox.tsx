import { useDeferredValue, useEffect, useState } from 'react'
import { searchText } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Filters by words as one types; what is typed shows at once, the answers follow. */
export function SearchBox() {
  const { t } = useWords()
  const store = useStore()
  const text = useView((view) => view.filter.text)
  const [typed, setTyped] = useState(text)
  const [followed, setFollowed] = useState(text)
  if (text !== followed) {
    setFollowed(text)
    setTyped(text)
  }
  const settled = useDeferredValue(typed)
  useEffect(() => {
    if (settled !== store.get().filter.text) {
      setFollowed(settled)
      store.change(searchText(settled), 'drift')
    }
  }, [settled, store])
  return (
    <input
      type="search"
      className="search"
      aria-label={t.app.search}
      placeholder={t.app.searchHint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
