import { countriesOf } from '../../model/attributed.ts'
import { NO_VALUE } from '../../model/field.ts'
import type { Attributed } from '../../model/event.ts'
import type { OpenDataset } from '../context/dataset.ts'

/** Returns the first country that an actor counts for, if attributions are read as `attributed` says. */
export function sideOfActors({ actors }: Pick<OpenDataset, 'actors'>, attributed: Attributed) {
  return (id: string): string => {
    const actor = actors.get(id)
    return (actor && countriesOf(actor, actors, attributed)[0]) ?? NO_VALUE
  }
}
