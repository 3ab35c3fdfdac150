/**
 * Exports the runner through which every command goes, and the context that has it.
 *
 * Commands of one lane run one after the other, so that each begins where the one before has ended; a command that
 * supersedes gives up those that still wait for the engine. The same happens where the user opens another event meanwhile.
 *
 *     ]  ]     ├─ step ─┤├─ step ─┤          two events on
 *     ]  Esc   ├─ step ─╳ close              no late answer opens the event again
 */
import { createContext, useContext } from 'react'
import type { View } from '../../view/view.ts'
import type { Store } from '../../view/store.ts'
import type { Command, CommandContext, CommandLane } from './command.ts'

export type RunCommand = (command: Command, context: CommandContext) => void

export interface CommandRunner {
  readonly run: RunCommand
  /** Watches the view until the returned function is called, which gives up what is under way. */
  readonly watch: () => () => void
}

interface Outcomes {
  readonly onFailure: (error: unknown) => void
  readonly onSuccess: () => void
}

/** Queue of a lane. */
interface Queue {
  readonly controller: AbortController
  count: number
  last: Promise<void>
}

/** Creates the runner. Failures of aborted commands are not reported. */
export function createCommandRunner(store: Store, { onFailure, onSuccess }: Outcomes): CommandRunner {
  const queues = new Map<CommandLane, Queue>()
  let isOwn = false
  let seen = shownIn(store.get())

  const giveUp = (lane: CommandLane) => {
    queues.get(lane)?.controller.abort()
    queues.delete(lane)
  }
  const follow = () => {
    const shown = shownIn(store.get())
    if (shown !== seen && !isOwn) giveUp('event')
    seen = shown
  }

  /** The context with a store whose changes are known to be the runner's. */
  const owned = (context: CommandContext): CommandContext => ({
    ...context,
    store: {
      ...context.store,
      change(...change) {
        isOwn = true
        try {
          context.store.change(...change)
        } finally {
          isOwn = false
        }
      },
    },
  })

  const perform = async (command: Command, context: CommandContext, signal: AbortSignal) => {
    if (signal.aborted) return
    try {
      await command.run(owned(context), signal)
      if (!signal.aborted) onSuccess()
    } catch (error) {
      if (!signal.aborted) onFailure(error)
    }
  }

  return {
    run(command, context) {
      const { lane } = command
      if (command.supersedes) giveUp(lane)
      const waiting = queues.get(lane)
      const queue = waiting ?? { controller: new AbortController(), count: 0, last: Promise.resolve() }
      const { signal } = queue.controller
      // Nothing waits: at once, so that what needs no answer is done when the key is up.
      const done = waiting
        ? waiting.last.then(() => perform(command, context, signal))
        : perform(command, context, signal)
      queue.last = done.finally(() => {
        queue.count--
        if (queue.count === 0 && queues.get(lane) === queue) queues.delete(lane)
      })
      queue.count++
      queues.set(lane, queue)
    },
    watch() {
      seen = shownIn(store.get())
      const unsubscribe = store.subscribe(follow)
      return () => {
        unsubscribe()
        for (const lane of queues.keys()) giveUp(lane)
      }
    },
  }
}

/** What the user looks at, as far as a step would leave it. */
const shownIn = ({ data, event }: View) => JSON.stringify([data, event])

export const RunCommandContext = createContext<RunCommand | null>(null)

/** Below `Commands`. */
export function useRunCommand(): RunCommand {
  const run = useContext(RunCommandContext)
  if (run === null) throw new Error('No commands can be run here')
  return run
}
