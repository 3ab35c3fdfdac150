import { useMemo } from 'react'
import type { PartyField } from '../../model/field.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { valueLabel } from './value-label.ts'

export interface SideNames {
  readonly nameOf: (side: string) => string
  readonly hueOf: (side: string) => number
  readonly compare: (a: string, b: string) => number
}

/** Returns the names of countries or actors, and their order. */
export function useSideNames(field: PartyField): SideNames {
  const words = useWords()
  const dataset = useDataset()
  const { hues } = dataset
  return useMemo(() => {
    const { compare } = new Intl.Collator(words.locale)
    const nameOf = (side: string) => valueLabel(field, side, words, dataset)
    return {
      nameOf,
      hueOf: field === 'country' ? hues.ofCountry : hues.ofActor,
      compare: (a, b) => compare(nameOf(a), nameOf(b)),
    }
  }, [field, words, dataset, hues])
}
