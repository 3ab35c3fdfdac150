import { memo } from 'react'
import type { Scene, SceneGroup, SceneLane } from '../../scene/scene.ts'
import { toggleGroup } from '../../view/changes.ts'
import { useDataset } from '../context/engine.ts'
import { useHues } from '../context/hues.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { valueLabel } from '../filters/value-label.ts'
import { laneHue } from './lane-hue.ts'

/** The names of groups and lanes with their counts, beside the picture; a group can be folded into one lane. */
export const LaneNames = memo(function LaneNames({ scene }: { readonly scene: Scene | null }) {
  if (!scene) return <div className="lane-names" />
  return (
    <div className="lane-names" style={{ height: scene.heightPx }}>
      {scene.groups.map((group) => (
        <GroupName key={group.country} group={group} />
      ))}
      {scene.lanes.map((lane) => (
        <LaneName key={lane.key} lane={lane} />
      ))}
    </div>
  )
})

function GroupName({ group }: { readonly group: SceneGroup }) {
  const words = useWords()
  const { t, number } = words
  const dataset = useDataset()
  const hues = useHues()
  const store = useStore()
  const { country } = group
  if (country === null) return null
  const name = valueLabel('country', country, words, dataset)
  return (
    <div className="lane-group" data-hue={hues.ofCountry(country)} style={{ top: group.y, height: group.height }}>
      <button
        type="button"
        aria-expanded={!group.isFolded}
        aria-label={group.isFolded ? t.timeline.unfold(name) : t.timeline.fold(name)}
        style={{ height: group.headPx }}
        onClick={() => store.change(toggleGroup(country))}
      >
        <span aria-hidden="true">{group.isFolded ? '▸' : '▾'}</span> {name}{' '}
        <span className="count">{number(group.count)}</span>
      </button>
    </div>
  )
}

function LaneName({ lane }: { readonly lane: SceneLane }) {
  const words = useWords()
  const { t, number } = words
  const dataset = useDataset()
  const hues = useHues()
  const { field, value } = lane.lane
  const label = field === 'country' ? t.timeline.allActors : valueLabel(field, value, words, dataset)
  return (
    <div
      className="lane-name"
      data-hue={laneHue(lane.lane, hues)}
      style={{ top: lane.y, height: lane.height }}
      title={label}
    >
      <span className="lane-label" style={lines(lane)}>
        {label}
      </span>
      <span className="count" title={t.timeline.laneCount(lane.count, number(lane.count))}>
        {number(lane.count)}
      </span>
      {lane.isDensity && lane.hidden > 0 && (
        <span className="lane-hidden">{t.timeline.asDensity(number(lane.hidden))}</span>
      )}
    </div>
  )
}

/** As many lines of the name as the lane has room for, under one that says what is not drawn. */
function lines({ height, isDensity }: SceneLane): React.CSSProperties {
  return { '--lines': Math.max(1, Math.floor((height - (isDensity ? 26 : 8)) / 17.5)) } as React.CSSProperties
}
