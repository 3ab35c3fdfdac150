/** Exchanges messages between an embedded page and the page around it. */
import { openEvent, selectEvent, showSpan } from '../../view/changes.ts'
import { readHostMessage, type HostRequest } from '../../view/host-messages.ts'
import type { Store } from '../../view/store.ts'
import type { OpenDataset } from '../context/dataset.ts'
import { Telling } from './publish-state.ts'

/** Delay in milliseconds after the last change before it is sent, so that a drag sends one message. */
const REST = 100

interface Talk {
  readonly page: Window
  /** Origin of the page around: the only one that messages are accepted from and sent to. */
  readonly host: string
  readonly store: Store
  readonly dataset: OpenDataset
}

/**
 * Sends `ready`, then the state whenever it changes, and handles incoming messages. Returns the function that stops it.
 */
export function talkToHost({ page, host, store, dataset }: Talk): () => void {
  const { parent } = page
  if (parent === page) return () => undefined
  const listening = new AbortController()
  const { signal } = listening
  const telling = new Telling((message) => !signal.aborted && parent.postMessage(message, host), store, dataset)
  const handle = createHandler(telling, { store, dataset, signal })
  page.addEventListener(
    'message',
    ({ origin, source, data }) => {
      const asked = origin === host && source === parent ? readHostMessage(data) : null
      if (asked) handle(asked)
    },
    { signal },
  )
  let rest: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = store.subscribe(() => {
    clearTimeout(rest)
    rest = setTimeout(() => telling.tellState(), REST)
  })
  telling.greet()
  return () => {
    clearTimeout(rest)
    unsubscribe()
    listening.abort()
  }
}

type Heed = { readonly [T in HostRequest['type']]: (asked: Extract<HostRequest, { type: T }>) => unknown }

interface Heard extends Pick<Talk, 'store' | 'dataset'> {
  /** Aborted when the exchange of messages ends. */
  readonly signal: AbortSignal
}

function createHandler(telling: Telling, { store, dataset, signal }: Heard): (asked: HostRequest) => void {
  const { engine, summary } = dataset
  let latest = 0
  const select = async (id: string | null) => {
    const asked = ++latest
    if (id === null) return store.change(selectEvent(null))
    const answer = await engine.run<'event'>({ kind: 'event', id }, signal)
    // Answers need not come in the order of the questions.
    if (answer && asked === latest && !signal.aborted) store.change(openEvent(answer.event, summary.extent))
  }
  const table: Heed = {
    hello: () => telling.greet(),
    select: ({ event }) => select(event),
    filter: ({ filter }) => store.change((view) => ({ ...view, filter })),
    span: ({ span }) => store.change(showSpan(span)),
    events: ({ offset, limit }) => telling.tellEvents(offset, limit),
  }
  return (asked) => {
    // The table holds one of its own kind for each.
    const answer = table[asked.type] as (asked: HostRequest) => unknown
    // What the engine cannot answer any more is not told.
    Promise.resolve(answer(asked)).catch(() => undefined)
  }
}
