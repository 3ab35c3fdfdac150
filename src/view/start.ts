/** Exports `startView`, the view that a dataset opens with. Used by the loader. */
import type { ViewWords } from '../model/event.ts'
import { parseDate } from '../model/dates/parse-date.ts'
import { BEGINNING, END, spanOf, type Span } from '../model/dates/time.ts'
import { readView, writeWords } from './url-codec.ts'
import { LINK_VERSION } from './link-version.ts'
import { FIRST_VIEW, type View } from './view.ts'

/**
 * The view that the dataset opens with, if `view` says nothing but which dataset is open; else `view` itself. `window`
 * is an EDTF date whose span is shown. Every other word is one of an address; words that are none are left out.
 */
export function startView(view: View, { window: shown, ...words }: ViewWords): View {
  const { data } = view
  if (writeWords({ ...view, data: null }) !== '') return view
  const started = readView(new URLSearchParams({ v: `${LINK_VERSION}`, ...words }).toString())
  const visibleSpan = started.visibleSpan ?? windowOf(shown)
  const next: View = { ...started, data, visibleSpan }
  return writeWords(next) === writeWords({ ...FIRST_VIEW, data }) ? view : next
}

/** `null` without both ends. */
function windowOf(text: string | undefined): Span | null {
  const date = text === undefined ? null : parseDate(text)
  const span = date && spanOf(date)
  return span && span.start > BEGINNING && span.end < END ? span : null
}
