/** Where a view can be seen again, by others too. */
import { writeView } from '../../view/url-codec.ts'
import { FIRST_VIEW } from '../../view/view.ts'
import { useSavedNote } from '../context/saved.ts'
import { useView } from '../context/store.ts'
import { isOwn } from '../own/own-dataset.ts'

/** Whether the address of this page leads anyone anywhere: neither a file of the reader's own nor a saved page on a disk has one. */
export function useHasAddress(): boolean {
  const isPrivate = useView((view) => isOwn(view.data))
  return !isPrivate && window.location.protocol !== 'file:'
}

/** The address of an event alone; `null` where there is none. */
export function useEventAddress(event: string): string | null {
  const part = useSavedNote() === null ? '?' : '#?'
  const data = useView((view) => view.data)
  if (!useHasAddress()) return null
  return new URL(`${part}${writeView({ ...FIRST_VIEW, data, event })}`, document.baseURI).href
}
