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
  /** The visible span, or the one that it is moving to. */
  readonly target: () => Span
  /** Moves the visible span: over time where the timeline is on screen. */
  readonly move: (to: Span) => void
  /** Ends a movement that is under way. */
  readonly stop: () => void
}

/** What a command moves: commands of one lane run one after the other. */
export type CommandLane = 'event' | 'span' | 'page'

export interface Command {
  readonly lane: CommandLane
  /** Whether what waits in the lane is given up: its outcome would be undone by this one anyway. */
  readonly supersedes?: boolean
  /** Throws, or rejects, where it cannot be done. Nothing is to be changed once the signal is aborted. */
  readonly run: (context: CommandContext, signal: AbortSignal) => void | Promise<void>
}

/** For commands given outside the timeline: the visible span moves at once. */
export function contextOf(store: Store, dataset: OpenDataset): CommandContext {
  return {
    store,
    dataset,
    about: () => store.get().event,
    target: () => store.get().visibleSpan ?? fitSpan(dataset.summary.extent),
    move: (to) => store.change(showSpan(to), 'drift'),
    stop: () => undefined,
  }
}
