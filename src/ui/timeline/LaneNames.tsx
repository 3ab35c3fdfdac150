import { memo, useRef, useState } from 'react'
import type { Scene, SceneGroup, SceneLane } from '../../scene/scene.ts'
import { HEAD_PX } from '../../scene/sizes.ts'
import { chooseValues, foldGroup, moveLane } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { valueLanguage } from '../events/text-language.ts'
import { valueLabel } from '../events/value-label.ts'
import { findMarked } from '../widgets/find-marked.ts'
import { laneHue } from '../events/lane-hue.ts'
import { useSaidLane } from './use-said-lane.ts'
import { useLaneDrag, type DragHandlers } from './use-lane-drag.ts'

/** A name in the column: a group's or a lane's, with its position among its siblings. */
type Name =
  | {
      readonly kind: 'group'
      readonly group: SceneGroup
      readonly key: string
      readonly place: number
      readonly siblings: number
    }
  | {
      readonly kind: 'lane'
      readonly lane: SceneLane
      readonly key: string
      readonly place: number
      readonly siblings: number
    }

function namesOf({ groups, lanes }: Scene): readonly Name[] {
  return groups.flatMap((group, place) => {
    const own = lanesOf(lanes, group)
    const names = own.map((lane, place): Name => ({ kind: 'lane', lane, key: lane.key, place, siblings: own.length }))
    const asked = names.filter((name) => name.kind === 'lane' && name.lane.isAsked)
    if (group.country === null) return asked
    const head: Name = { kind: 'group', group, key: group.key, place, siblings: groups.length }
    return group.isFolded ? [head] : [head, ...asked]
  })
}

const lanesOf = (lanes: readonly SceneLane[], { y, height }: SceneGroup) =>
  lanes.filter((lane) => lane.y >= y && lane.y < y + height)

interface LaneNamesProps {
  readonly scene: Scene | null
  /** Zooms in around a place of the scene, in pixels from its left end. */
  readonly onZoomTo: (xPx: number) => void
}

/**
 * Shows the names of groups and lanes with their counts beside the picture. One is in the tab order; arrow keys move
 * among them, Alt with an arrow key or a drag moves a lane.
 */
export const LaneNames = memo(function LaneNames({ scene, onZoomTo }: LaneNamesProps) {
  const { t } = useWords()
  const store = useStore()
  const column = useRef<HTMLDivElement>(null)
  const [entered, setEntered] = useState<string | null>(null)
  const drag = useLaneDrag()
  if (!scene) return <div className="lane-names" />

  const names = namesOf(scene)
  const entry = names.some(({ key }) => key === entered) ? entered : names[0]?.key
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = names.findIndex(({ key }) => key === entry)
    const name = names[at]
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (step !== undefined && event.altKey) {
      const to = name.place + step
      if (to >= 0 && to < name.siblings) store.change(moveLane(name.key, to))
    } else if (step !== undefined) {
      const next = names[at + step]
      if (next) findMarked(column.current, 'key', next.key)?.focus()
    } else if (name.kind === 'group' && event.key === (name.group.isFolded ? 'ArrowRight' : 'ArrowLeft')) {
      store.change(foldGroup(name.group.country ?? '', !name.group.isFolded))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={column}
      className="lane-names"
      role="group"
      aria-label={t.timeline.lanes}
      style={{ height: scene.heightPx }}
      onKeyDown={onKeyDown}
    >
      <p id="lane-keys" className="hidden">
        {t.timeline.laneKeys}
      </p>
      {names.map((name) => {
        const common = {
          isEntry: name.key === entry,
          onEnter: () => setEntered(name.key),
          drag: drag(name.key, name.kind === 'group' ? likesOfGroups(scene) : likesOfLane(scene, name.lane)),
        }
        return name.kind === 'group' ? (
          <GroupName key={name.key} group={name.group} {...common} />
        ) : (
          <LaneName key={name.key} lane={name.lane} {...common} />
        )
      })}
      {scene.lanes.map((lane, index) => (
        <More key={lane.key} lane={lane} onZoom={() => onZoomTo(crowdedPx(scene, index))} />
      ))}
    </div>
  )
})

const likesOfGroups = ({ groups }: Scene) => groups

function likesOfLane({ groups, lanes }: Scene, lane: SceneLane): readonly SceneLane[] {
  const group = groups.find(({ y, height }) => lane.y >= y && lane.y < y + height)
  return group ? lanesOf(lanes, group) : []
}

interface NameProps {
  readonly isEntry: boolean
  readonly onEnter: () => void
  readonly drag: DragHandlers
}

interface GroupNameProps extends NameProps {
  readonly group: SceneGroup
}

function GroupName({ group, isEntry, onEnter, drag }: GroupNameProps) {
  const words = useWords()
  const { t, number } = words
  const dataset = useDataset()
  const { hues } = dataset
  const store = useStore()
  const country = group.country ?? ''
  const name = valueLabel('country', country, words, dataset)
  return (
    <div className="lane-group" data-hue={hues.ofCountry(country)} style={{ top: group.y, height: group.height }}>
      <button
        type="button"
        data-key={group.key}
        tabIndex={isEntry ? 0 : -1}
        aria-expanded={!group.isFolded}
        aria-label={group.isFolded ? t.timeline.unfold(name) : t.timeline.fold(name)}
        aria-describedby="lane-keys"
        style={{ height: HEAD_PX }}
        onFocus={onEnter}
        onClick={() => store.change(foldGroup(country, !group.isFolded))}
        {...drag}
      >
        <span aria-hidden="true">{group.isFolded ? '▸' : '▾'}</span> <bdi>{name}</bdi>{' '}
        <span className="count">{number(group.count)}</span>
      </button>
    </div>
  )
}

function LaneName({ lane, isEntry, onEnter, drag }: NameProps & { readonly lane: SceneLane }) {
  const words = useWords()
  const { t, number } = words
  const dataset = useDataset()
  const { hues } = dataset
  const store = useStore()
  const { field, value } = lane.lane
  const label = valueLabel(field, value, words, dataset)
  const said = useSaidLane(lane.lane)
  return (
    <button
      type="button"
      className="lane-name"
      data-key={lane.key}
      data-hue={laneHue(lane.lane, hues)}
      tabIndex={isEntry ? 0 : -1}
      style={{ top: lane.y, height: lane.height }}
      data-said={said !== null}
      title={said === null ? t.timeline.onlyLane(label) : t.timeline.saidLane(t.timeline.onlyLane(label), said.told)}
      aria-describedby="lane-keys"
      onFocus={onEnter}
      onClick={() => store.change(chooseValues(field, [value]))}
      {...drag}
    >
      <span className="lane-label" style={lines(lane)}>
        <bdi lang={valueLanguage(field, value, words, dataset)}>{label}</bdi>
        {said && <span className="lane-said"> {said.short}</span>}
      </span>
      <span className="count">
        <span aria-hidden="true">{number(lane.count)}</span>
        <span className="hidden">{t.timeline.laneCount(lane.count, number(lane.count))}</span>
      </span>
    </button>
  )
}

/** Tells how many events of a lane are visible only in its counts, and zooms to where most of its events are. */
function More({ lane, onZoom }: { readonly lane: SceneLane; readonly onZoom: () => void }) {
  const { t, number } = useWords()
  const { isDensity, hidden, y, height } = lane
  if (!isDensity || hidden === 0) return null
  return (
    <button
      type="button"
      className="lane-more"
      style={{ top: y + height }}
      title={t.timeline.asDensityHint}
      onClick={onZoom}
    >
      {t.timeline.moreToSee(number(hidden))}
    </button>
  )
}

/** Returns the middle one of the lane's marks: what has no room is where most marks are. */
function crowdedPx({ marks, widthPx }: Scene, lane: number): number {
  const places = marks.flatMap((mark) => (mark.lane === lane ? [mark.x] : [])).sort((a, b) => a - b)
  return places[places.length >> 1] ?? widthPx / 2
}

/** Limits a name to as many lines as its lane has room for, above the line that counts undrawn events. */
function lines({ height, isDensity }: SceneLane): React.CSSProperties {
  return { '--lines': Math.max(1, Math.floor((height - (isDensity ? 26 : 8)) / 17.5)) } as React.CSSProperties
}
