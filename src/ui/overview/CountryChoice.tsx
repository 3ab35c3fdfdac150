import { useMemo } from 'react'
import type { Exchanges } from '../../engine/query.ts'
import { totalOf } from '../../scene/overview/bars.ts'
import { toggleValue } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useSideNames } from '../events/use-side-names.ts'

/** The countries that accuse or are accused, in their colours: the legend of the picture, and a filter. */
export function CountryChoice({ whole }: { readonly whole: Exchanges }) {
  const { t, number } = useWords()
  const store = useStore()
  const { nameOf, hueOf } = useSideNames('country')
  const chosen = useView((view) => view.filter.values.country) ?? NONE
  const sides = useMemo(() => involvedIn(whole), [whole])
  return (
    <fieldset className="ov-countries" aria-label={t.fields.country}>
      {sides.map(([side, count]) => (
        <label key={side} data-hue={hueOf(side)}>
          <input
            type="checkbox"
            checked={chosen.includes(side)}
            aria-label={t.named(nameOf(side), t.exchanges.count(count, number(count)))}
            onChange={() => store.change(toggleValue('country', side))}
          />
          <span aria-hidden="true" className="ov-swatch" />
          {nameOf(side)}
        </label>
      ))}
    </fieldset>
  )
}

const NONE: readonly string[] = []

/** The most involved first; an accusation of a country by itself counts once. */
function involvedIn({ pairs, months }: Exchanges): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  const add = (side: string, count: number) => counts.set(side, (counts.get(side) ?? 0) + count)
  for (const { side, kinds } of months) add(side, totalOf(kinds))
  for (const { by, against, kinds } of pairs) if (by !== against) add(against, totalOf(kinds))
  return [...counts].sort((a, b) => b[1] - a[1])
}
