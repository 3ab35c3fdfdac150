import type { ComponentType } from 'react'
import { lookAs } from '../../view/changes.ts'
import { PERSPECTIVES, type Perspective } from '../../view/view.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Chips } from '../filters/Chips.tsx'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { Timeline } from '../timeline/Timeline.tsx'

const AsOfBar = lazyPart(async () => (await import('../as-of/AsOfBar.tsx')).AsOfBar)

/** What shows each perspective; all but the first are loaded when they are first opened. */
const PANELS: Readonly<Record<Perspective, ComponentType>> = {
  timeline: Timeline,
  list: lazyPart(async () => (await import('../list/EventList.tsx')).EventList),
  sides: lazyPart(async () => (await import('../sides/TwoSides.tsx')).TwoSides),
  matrix: lazyPart(async () => (await import('../matrix/Matrix.tsx')).Matrix),
}

/** The choice of perspective, the active filters, and the perspective itself. */
export function Stage({ onFilter }: { readonly onFilter: () => void }) {
  const { t } = useWords()
  const store = useStore()
  const perspective = useView((view) => view.perspective)
  const asOf = useView((view) => view.filter.asOf)
  const Panel = PANELS[perspective]
  return (
    <div className="stage">
      <div className="stage-head">
        <button type="button" className="sheet-open" onClick={onFilter}>
          {t.app.filters}
        </button>
        <div className="perspectives" role="group" aria-label={t.app.perspective}>
          {PERSPECTIVES.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === perspective}
              onClick={() => store.change(lookAs(name))}
            >
              {t.app.perspectives[name]}
            </button>
          ))}
        </div>
        <Chips />
      </div>
      {asOf !== null && (
        <LaterPart label={t.asOf.name}>
          <AsOfBar asOf={asOf} />
        </LaterPart>
      )}
      <LaterPart
        key={perspective}
        label={t.app.perspectives[perspective]}
        waiting={<p className="quiet">{t.app.loadingPanel}</p>}
      >
        <Panel />
      </LaterPart>
    </div>
  )
}
