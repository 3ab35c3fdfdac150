import { memo } from 'react'
import { arrangeLanes, keepSpan, orderLanes } from '../../view/changes.ts'
import { LANE_CHOICES, LANE_ORDERS } from '../../view/view.ts'
import { contextOf, type Command } from '../commands/command.ts'
import { PICTURE_COMMANDS } from '../commands/picture-commands.ts'
import { useRunCommand } from '../commands/run-command.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import { PictureKey } from './PictureKey.tsx'
import type { Motion } from '../viewport/use-motion.ts'
import { useSettledSpan } from '../viewport/use-settled-span.ts'

interface ToolbarProps {
  readonly motion: Motion
}

/** Shows the choice of lanes, the visible span in words, and the buttons that move it. */
export const Toolbar = memo(function Toolbar({ motion }: ToolbarProps) {
  const { t, span } = useWords()
  const store = useStore()
  const dataset = useDataset()
  const lanes = useView((view) => view.lanes)
  const order = useView((view) => view.order)
  const moves = useView((view) => view.moves.length)
  const isWhole = useView((view) => view.visibleSpan === null)
  const visibleSpan = useSettledSpan()
  const run = useRunCommand()
  const perform = (command: Command) =>
    run(command, { ...contextOf(store, dataset), target: motion.target, move: motion.glide, stop: motion.stop })
  return (
    <div className="toolbar">
      <Choice
        label={t.timeline.lanes}
        value={lanes}
        options={LANE_CHOICES}
        nameOf={(choice) => t.timeline.laneChoices[choice]}
        onChoose={(choice) => store.change(arrangeLanes(choice))}
      />
      <Choice
        label={t.timeline.order}
        value={order}
        options={LANE_ORDERS}
        nameOf={(order) => t.timeline.orders[order]}
        onChoose={(order) => store.change(orderLanes(order))}
      />
      {moves > 0 && (
        <button type="button" onClick={() => store.change(orderLanes(order))}>
          {t.timeline.undoMoves}
        </button>
      )}
      <p className="window-words">{span(visibleSpan)}</p>
      {!isWhole && (
        <button
          type="button"
          className="link"
          title={t.timeline.keepSpanHint}
          onClick={() => store.change(keepSpan(motion.target()))}
        >
          {t.timeline.keepSpan}
        </button>
      )}
      <PictureKey />
      <div className="zoom-buttons">
        <button type="button" aria-label={t.timeline.zoomOut} onClick={() => perform(PICTURE_COMMANDS.zoomOut)}>
          −
        </button>
        <button type="button" aria-label={t.timeline.zoomIn} onClick={() => perform(PICTURE_COMMANDS.zoomIn)}>
          +
        </button>
        <button type="button" title={t.timeline.fitHint} onClick={() => perform(PICTURE_COMMANDS.fit)}>
          {t.timeline.fit}
        </button>
      </div>
    </div>
  )
})
