import type { Lane } from '../../engine/query.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useActorNames } from '../events/use-actor-name.ts'
import { countrySaidOf } from '../events/said-lane.ts'

/** What a lane is named if its actor is only said to be of a country: in short, and with who says so. */
export interface SaidLane {
  readonly short: string
  readonly told: string
}

/** Returns `null` for every other lane, and while the filter takes only what is uncontested. */
export function useSaidLane(lane: Lane): SaidLane | null {
  const { t, country } = useWords()
  const { actors } = useDataset()
  const names = useActorNames()
  const attributed = useView((view) => view.filter.attributed)
  const side = countrySaidOf(lane, actors, attributed)
  const saying = side === null ? undefined : actors.get(lane.value)?.attributions.flatMap(({ by }) => by)[0]
  const { data } = useAnswer(saying === undefined ? null : { kind: 'event', id: saying })
  if (side === null) return null
  const short = t.exchanges.saidToBe(country(side))
  const speakers = saying === undefined ? '' : names(data?.event.by ?? [])
  return { short, told: speakers === '' ? short : t.timeline.saidLaneBy(short, speakers) }
}
