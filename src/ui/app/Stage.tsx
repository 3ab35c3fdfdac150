import type { ComponentType } from 'react'
import type { Perspective } from '../../view/view.ts'
import { useFilterSheet } from '../context/filter-sheet.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Chips } from '../filters/Chips.tsx'
import { HiddenAnswers } from '../overview/HiddenAnswers.tsx'
import { Overview } from '../overview/Overview.tsx'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'

const AsOfBar = lazyPart(async () => (await import('../as-of/AsOfBar.tsx')).AsOfBar)

/** What shows each perspective; all but the first are loaded when they are first opened. */
const PANELS: Readonly<Record<Perspective, ComponentType>> = {
  overview: Overview,
  timeline: lazyPart(async () => (await import('../timeline/Timeline.tsx')).Timeline),
  list: lazyPart(async () => (await import('../list/EventList.tsx')).EventList),
  sides: lazyPart(async () => (await import('../sides/TwoSides.tsx')).TwoSides),
  matrix: lazyPart(async () => (await import('../matrix/Matrix.tsx')).Matrix),
}

/** The active filters, and the perspective. */
export function Stage() {
  const { t } = useWords()
  const perspective = useView((view) => view.perspective)
  const sheet = useFilterSheet()
  const asOf = useView((view) => view.filter.asOf)
  const Panel = PANELS[perspective]
  return (
    <div className="stage">
      {perspective !== 'overview' && (
        <div className="stage-head">
          {sheet && (
            <button type="button" className="sheet-open" aria-expanded={sheet.isOpen} onClick={sheet.toggle}>
              {t.app.filters}
            </button>
          )}
          <Chips />
          <HiddenAnswers />
        </div>
      )}
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
