import type { Span } from '../../model/dates/time.ts'
import { showSpan } from '../../view/changes.ts'
import { fitSpan } from '../../view/move-window.ts'
import type { Store } from '../../view/store.ts'
import type { OpenDataset } from '../context/dataset.ts'

export interface CommandContext {
  readonly store: Store
  readonly dataset: OpenDataset
  /** The event to act on: the open one, else the one that has the focus. */
  readonly about: () => string | null
  /** Where the window is, or is on its way to. */
  readonly aim: () => Span
  /** Moves the window: over time where the picture is being looked at. */
  readonly move: (to: Span) => void
  /** Ends a movement that is under way. */
  readonly stop: () => void
}

export type Command = (context: CommandContext) => void | Promise<void>

/** For acts asked for from outside the picture: the window moves at once. */
export function contextOf(store: Store, dataset: OpenDataset): CommandContext {
  return {
    store,
    dataset,
    about: () => store.get().event,
    aim: () => store.get().visibleSpan ?? fitSpan(dataset.summary.extent),
    move: (to) => store.change(showSpan(to), 'drift'),
    stop: () => undefined,
  }
}
