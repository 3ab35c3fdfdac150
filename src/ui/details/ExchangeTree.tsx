import { useId, useRef } from 'react'
import { groupBy } from '../../base/group-by.ts'
import type { EventHeader } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'
import type { ExchangeNode } from '../../scene/links/exchange-tree.ts'
import { selectEvent } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { EventStep } from '../events/EventStep.tsx'
import { findMarked } from '../widgets/find-marked.ts'
import { walkSteps } from './walk-steps.ts'

interface ExchangeTreeProps {
  readonly roots: readonly ExchangeNode[]
  readonly current: string
}

/**
 * Shows the exchange as nested lists of buttons, so that Tab and screen readers go through them in order; arrow keys
 * are faster.
 */
export function ExchangeTree({ roots, current }: ExchangeTreeProps) {
  const { t } = useWords()
  const tree = useRef<HTMLDivElement>(null)
  const keys = useId()
  const goTo = (id: string) => findMarked(tree.current, 'step', id)?.focus()
  return (
    <div
      ref={tree}
      className="exchange-tree"
      role="group"
      aria-label={t.details.exchange}
      aria-describedby={keys}
      onKeyDown={(event) => {
        const next = walkSteps(tree.current, event)
        if (!next) return
        event.preventDefault()
        next.focus()
      }}
    >
      <p id={keys} className="hidden">
        {t.details.exchangeKeys}
      </p>
      <Nodes nodes={roots} current={current} onGoTo={goTo} />
    </div>
  )
}

interface NodesProps {
  readonly nodes: readonly ExchangeNode[]
  readonly current: string
  /** Moves the focus to the place of an event. */
  readonly onGoTo: (id: string) => void
}

function Nodes({ nodes, current, onGoTo }: NodesProps) {
  if (nodes.length === 0) return null
  return (
    <ul className="linked">
      {nodes.map((node) => (
        <li key={node.event.id}>
          <Step node={node} current={current} onGoTo={onGoTo} />
        </li>
      ))}
    </ul>
  )
}

function Step({ node, current, onGoTo }: Omit<NodesProps, 'nodes'> & { readonly node: ExchangeNode }) {
  const { t } = useWords()
  const store = useStore()
  const { event, children, references } = node
  const isCurrent = event.id === current
  const isAlone = children.length + references.length === 0
  const missing = missingWords(event, isCurrent, isAlone, t)
  return (
    <>
      <EventStep
        event={event}
        note={useLinkWords(node)}
        isCurrent={isCurrent}
        onOpen={() => store.change(selectEvent(event.id))}
      />
      {missing !== null && <p className="quiet unanswered">{missing}</p>}
      <Nodes nodes={children} current={current} onGoTo={onGoTo} />
      <References references={references} onGoTo={onGoTo} />
    </>
  )
}

/**
 * Says that nothing answers an event; `null` if something does. Of an accusation it tells a search without a result from
 * no search, and says nothing if it names nobody who could answer.
 */
function missingWords(event: EventHeader, isCurrent: boolean, isAlone: boolean, t: Words['t']): string | null {
  if (event.type !== 'accusation') return isCurrent && isAlone ? t.details.noResponse[event.type] : null
  if (event.responses.includes('none-found')) return t.details.noResponse.accusation
  return isCurrent && event.responses.includes('not-sought') ? t.responses['not-sought'].meaning : null
}

/** Lists events that appear elsewhere in the tree, with buttons that lead there. */
function References({ references, onGoTo }: Pick<ExchangeNode, 'references'> & Pick<NodesProps, 'onGoTo'>) {
  const { t, responseTime } = useWords()
  const kinds = groupBy(references, ({ kind }) => kind)
  return [...kinds].map(([kind, alike]) => (
    <div key={kind} className="references">
      <p>{t.details.also[kind]}</p>
      <ul>
        {alike.map(({ event, stance, time }) => (
          <li key={event.id}>
            <button type="button" className="link" title={t.details.elsewhere} onClick={() => onGoTo(event.id)}>
              <bdi>{event.title}</bdi>
              {stance && t.comma + t.exchanges.verbs[stance]}
              {time && t.comma + responseTime(time)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  ))
}

/**
 * Describes the link to the parent: "denied it, 6 hours later"; `null` at a root, or if the position says it all.
 */
function useLinkWords({ kind, stance, time }: ExchangeNode): string | null {
  const { t, responseTime } = useWords()
  if (kind === null) return null
  const link = stance === null ? t.details.link[kind] : t.exchanges.verbs[stance]
  if (time === null) return kind === 'about' ? null : link
  return t.details.linkTime(link, responseTime(time))
}
