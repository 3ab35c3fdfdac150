import { useId, useRef } from 'react'
import { groupBy } from '../../base/group-by.ts'
import type { EventHeader } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'
import type { ExchangeNode } from '../../scene/links/exchange-tree.ts'
import type { AnsweredPoint } from '../../scene/links/point-answers.ts'
import { selectEvent } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { EventStep } from '../events/EventStep.tsx'
import { pointFate, pointNumbers } from '../events/point-words.ts'
import { useActorName } from '../events/use-actor-name.ts'
import type { PointsById } from '../events/use-points.ts'
import { findMarked } from '../widgets/find-marked.ts'
import { walkSteps } from './walk-steps.ts'

interface ExchangeTreeProps {
  readonly roots: readonly ExchangeNode[]
  /** Points of the accusations that answers name. */
  readonly points: PointsById
  readonly current: string
}

/**
 * Shows the exchange as nested lists of buttons, so that Tab and screen readers go through them in order; arrow keys
 * are faster.
 */
export function ExchangeTree({ roots, points, current }: ExchangeTreeProps) {
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
      <Nodes nodes={roots} parent={null} points={points} current={current} onGoTo={goTo} />
    </div>
  )
}

interface NodesProps {
  readonly nodes: readonly ExchangeNode[]
  /** Id of the event whose children they are; `null` for roots. */
  readonly parent: string | null
  readonly points: PointsById
  readonly current: string
  /** Moves the focus to the place of an event. */
  readonly onGoTo: (id: string) => void
}

function Nodes({ nodes, ...common }: NodesProps) {
  if (nodes.length === 0) return null
  return (
    <ul className="linked">
      {nodes.map((node) => (
        <li key={node.event.id}>
          <Step node={node} {...common} />
        </li>
      ))}
    </ul>
  )
}

function Step({ node, parent, points, current, onGoTo }: Omit<NodesProps, 'nodes'> & { readonly node: ExchangeNode }) {
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
        note={useLinkWords(node, parent === null ? undefined : points.get(parent))}
        isCurrent={isCurrent}
        onOpen={() => store.change(selectEvent(event.id))}
      />
      {missing !== null && <p className="quiet unanswered">{missing}</p>}
      <PointList points={points.get(event.id)} />
      <Nodes nodes={children} parent={event.id} points={points} current={current} onGoTo={onGoTo} />
      <References references={references} points={points.get(event.id)} onGoTo={onGoTo} />
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

/** Maximum number of points listed at an accusation; its details have all. */
const MOST_POINTS = 12

/** Lists what an accusation alleges, numbered as its answers refer to it, with what answers each. */
function PointList({ points = NO_POINTS }: { readonly points: readonly AnsweredPoint[] | undefined }) {
  const words = useWords()
  const { t, number } = words
  const nameOf = useActorName()
  if (points.length === 0) return null
  const more = points.length - MOST_POINTS
  return (
    <div className="tree-points quiet">
      <ol aria-label={t.details.points}>
        {points.slice(0, MOST_POINTS).map(({ id, text, answers }) => (
          <li key={id}>
            {text} · {pointFate(answers, words, nameOf)}
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t.relations.more(number(more))}</p>}
    </div>
  )
}

const NO_POINTS: readonly AnsweredPoint[] = []

interface ReferencesProps extends Pick<ExchangeNode, 'references'>, Pick<NodesProps, 'onGoTo'> {
  /** Points of the event that they answer. */
  readonly points: readonly AnsweredPoint[] | undefined
}

/** Lists events that appear elsewhere in the tree, with buttons that lead there. */
function References({ references, points, onGoTo }: ReferencesProps) {
  const { t, responseTime } = useWords()
  const onPoints = usePointWords(points)
  const kinds = groupBy(references, ({ kind }) => kind)
  return [...kinds].map(([kind, alike]) => (
    <div key={kind} className="references">
      <p>{t.details.also[kind]}</p>
      <ul>
        {alike.map(({ event, stance, points, time }) => (
          <li key={event.id}>
            <button type="button" className="link" title={t.details.elsewhere} onClick={() => onGoTo(event.id)}>
              <bdi>{event.title}</bdi>
              {stance && t.comma + t.exchanges.verbs[stance]}
              {onPoints(points)}
              {time && t.comma + responseTime(time)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  ))
}

/**
 * Describes the link to the parent, whose `points` are given: "denied it, point 2, 6 hours later"; `null` at a root, or if the position says it all.
 */
function useLinkWords(node: ExchangeNode, parentPoints: readonly AnsweredPoint[] | undefined): string | null {
  const { kind, stance, points, time } = node
  const { t, responseTime } = useWords()
  const onPoints = usePointWords(parentPoints)
  if (kind === null) return null
  const link = (stance === null ? t.details.link[kind] : t.exchanges.verbs[stance]) + onPoints(points)
  if (time === null) return kind === 'about' ? null : link
  return t.details.linkTime(link, responseTime(time))
}

/** Returns a function that names points of an accusation by their numbers: ", points 1, 3"; empty while these are unknown. */
function usePointWords(points: readonly AnsweredPoint[] = NO_POINTS): (ids: readonly string[]) => string {
  const words = useWords()
  return (ids) => {
    const named = new Set(ids)
    const numbers = points.flatMap(({ id }, at) => (named.has(id) ? [at + 1] : []))
    if (numbers.length === 0) return ''
    return words.t.comma + words.t.details.pointNumbers(numbers.length, pointNumbers(numbers, words))
  }
}
