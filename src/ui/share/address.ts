/** Computes the address at which others can open a view. */
import { writeView } from '../../view/url-codec.ts'
import { FIRST_VIEW, type View } from '../../view/view.ts'
import { useSavedNote } from '../context/saved.ts'
import { useView } from '../context/store.ts'
import { isLocalData } from '../local/local-dataset.ts'

/** Returns whether the address of a view works for others: a local file and a saved page on a disk have none. */
const hasAddress = ({ data }: View) => !isLocalData(data) && window.location.protocol !== 'file:'

export const useHasAddress = (): boolean => useView(hasAddress)

/** Returns the address of a view; `null` if it has none. In a frame it differs from the page's own address. */
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

/** Returns the address of an event alone; `null` if it has none. */
export function useEventAddress(event: string): string | null {
  const addressOf = useAddressOf()
  const data = useView((view) => view.data)
  return addressOf({ ...FIRST_VIEW, data, event })
}
