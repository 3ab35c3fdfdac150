/** Makes one HTML file of a dataset and its viewer. */
import type { ExportOptions } from '../../engine/engine.ts'
import { NO_FILTER } from '../../engine/filter.ts'
import type { OwnCopy } from '../../model/own-copy.ts'
import { fillPage } from '../../view/saved-page.ts'
import { writeView } from '../../view/url-codec.ts'
import type { View } from '../../view/view.ts'
import type { OpenDataset } from '../context/dataset.ts'
import { copiesToCarry } from '../copies/copies-to-carry.ts'
import { dataUrlOf } from './data-url-of.ts'

/** File of the viewer, built beside the app, with a placeholder for a dataset. */
const TEMPLATE = 'viewer.html'

interface PageOrder {
  readonly dataset: OpenDataset
  readonly view: View
  /** Whether all events go in, or only the filtered ones. */
  readonly isWhole: boolean
  readonly chosenBy: readonly string[]
  /** Own copies of sources to take along. */
  readonly copies: readonly OwnCopy[]
}

/** Makes the page. Rejects if the viewer cannot be fetched. */
export async function makePage(
  { dataset, view, isWhole, chosenBy, copies }: PageOrder,
  options: Required<ExportOptions>,
): Promise<Blob> {
  const { signal } = options
  const { engine, exporter, summary } = dataset
  const filter = isWhole ? NO_FILTER : view.filter
  const [template, file, place, carried] = await Promise.all([
    fetchTemplate(signal),
    exporter.export({ filter, format: 'claimline' }, options),
    view.event === null
      ? null
      : engine.run<'place'>({ kind: 'place', filter, sort: 'date', descending: false, id: view.event }, signal),
    copiesToCarry(copies, engine, filter, signal),
  ])
  // The filters have done their service where only what they keep is there.
  const begun: View = { ...view, data: null, filter: isWhole ? view.filter : NO_FILTER }
  const facts = {
    title: summary.title,
    savedAt: new Date().toISOString(),
    events: file.events,
    total: summary.total,
    chosenBy,
    copies: carried,
    view: writeView(place?.place == null ? { ...begun, event: null } : begun),
  }
  return new Blob([...fillPage(template, facts, await gzippedInText(file.blob))], { type: 'text/html' })
}

async function fetchTemplate(signal: AbortSignal): Promise<string> {
  const response = await fetch(new URL(TEMPLATE, document.baseURI), { signal })
  if (!response.ok) throw new Error(`${TEMPLATE}: ${response.status}`)
  return response.text()
}

async function gzippedInText(blob: Blob): Promise<string> {
  const gzip = await new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob()
  const url = await dataUrlOf(gzip)
  return url.slice(url.indexOf(',') + 1)
}
