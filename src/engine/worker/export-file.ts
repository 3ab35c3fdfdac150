/** Writes the filtered events to a file, in chunks. */
import { loadVariants } from '../../base/han-variants.ts'
import { WRITERS } from '../../formats/writers.ts'
import { type Excerpt, type Loss, LOSSES, type LossKind } from '../../model/exported.ts'
import type { ExportedFile, ExportOrder, ExportProgress } from '../engine.ts'
import type { MemoryEngine } from '../memory/memory-engine.ts'
import { Yielder } from './yielder.ts'

export interface ExportJob {
  readonly engine: Pick<MemoryEngine, 'excerpt'>
  readonly order: ExportOrder
  readonly signal: AbortSignal
  readonly onProgress: (progress: ExportProgress) => void
  /** Runs a task after all messages already queued. */
  readonly later: (task: () => void) => void
}

/** Length in characters of the chunks in which text is handed to the browser, which may keep them on disk. */
const STRETCH = 1 << 20

/** Rejects soon after the signal is aborted. */
export async function exportFile({ engine, order, signal, onProgress, later }: ExportJob): Promise<ExportedFile> {
  const { write, mediaType, extension } = WRITERS[order.format]
  await loadVariants(order.filter.text)
  const excerpt = engine.excerpt(order.filter)
  const losses = new Map<LossKind, number>(excerpt.losses.map(({ kind, count }) => [kind, count]))
  let written = 0
  const pace = new Yielder(later, () => onProgress({ events: written, eventsTotal: excerpt.total }))
  const counted = { ...excerpt, events: counting(excerpt, () => written++) }
  const lose = (kind: LossKind, count = 1) => losses.set(kind, (losses.get(kind) ?? 0) + count)

  const stretches: Blob[] = []
  let text: string[] = []
  let length = 0
  for (const piece of write(counted, lose)) {
    text.push(piece)
    length += piece.length
    if (length >= STRETCH) {
      stretches.push(new Blob(text))
      text = []
      length = 0
    }
    await pace.keep()
    signal.throwIfAborted()
  }
  const blob = new Blob([...stretches, ...text], { type: mediaType })
  return { blob, extension, events: written, losses: inOrder(losses) }
}

function counting({ events }: Excerpt, count: () => void): Excerpt['events'] {
  return {
    *[Symbol.iterator]() {
      for (const event of events) {
        count()
        yield event
      }
    },
  }
}

function inOrder(losses: ReadonlyMap<LossKind, number>): readonly Loss[] {
  return LOSSES.flatMap((kind) => {
    const count = losses.get(kind) ?? 0
    return count > 0 ? [{ kind, count }] : []
  })
}
