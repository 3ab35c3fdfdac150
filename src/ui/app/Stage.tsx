import { lazy, Suspense, type ComponentType } from 'react'
import { lookAs } from '../../view/changes.ts'
import { PERSPECTIVES, type Perspective } from '../../view/view.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Chips } from '../filters/Chips.tsx'
import { Boundary } from '../widgets/Boundary.tsx'
import { Overview } from '../overview/Overview.tsx'

const AsOfBar = lazy(async () => ({ default: (await import('../as-of/AsOfBar.tsx')).AsOfBar }))

/** What shows each perspective; all but the first are loaded when they are first opened. */
const PANELS: Readonly<Record<Perspective, ComponentType>> = {
  overview: Overview,
  timeline: lazy(async () => ({ default: (await import('../timeline/Timeline.tsx')).Timeline })),
  list: lazy(async () => ({ default: (await import('../list/EventList.tsx')).EventList })),
  sides: lazy(async () => ({ default: (await import('../sides/TwoSides.tsx')).TwoSides })),
  matrix: lazy(async () => ({ default: (await import('../matrix/Matrix.tsx')).Matrix })),
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
        <Suspense fallback={null}>
          <AsOfBar asOf={asOf} />
        </Suspense>
      )}
      <Boundary key={perspective} label={t.app.perspectives[perspective]}>
        <Suspense fallback={<p className="quiet">{t.app.loadingPanel}</p>}>
          <Panel />
        </Suspense>
      </Boundary>
    </div>
  )
}
