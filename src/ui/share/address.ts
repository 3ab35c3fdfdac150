/** Where a view can be seen again, by others too. */
import { writeView } from '../../view/url-codec.ts'
import { FIRST_VIEW, type View } from '../../view/view.ts'
import { useSavedNote } from '../context/saved.ts'
import { useView } from '../context/store.ts'
import { isLocalData } from '../local/local-dataset.ts'

/** Whether the address of a view leads anyone anywhere: neither a file of the reader's own nor a saved page on a disk has one. */
const hasAddress = ({ data }: View) => !isLocalData(data) && window.location.protocol !== 'file:'

export const useHasAddress = (): boolean => useView(hasAddress)

/** Tells the address of a view; `null` where there is none. That of the page says something else within a frame. */
export function useAddressOf(): (view: View) => string | null {
  const isSaved = useSavedNote() !== null
  return (view) => (hasAddress(view) ? addressOf(view, isSaved) : null)
}

function addressOf(view: View, isSaved: boolean): string {
  const address = new URL(document.baseURI)
  const words = writeView(view)
  // A saved page whose address says no view begins with the one that it was saved with.
  address.hash = isSaved ? `?${words}` : ''
  if (!isSaved) address.search = words
  return address.href
}

/** The address of an event alone; `null` where there is none. */
export function useEventAddress(event: string): string | null {
  const addressOf = useAddressOf()
  const data = useView((view) => view.data)
  return addressOf({ ...FIRST_VIEW, data, event })
}
