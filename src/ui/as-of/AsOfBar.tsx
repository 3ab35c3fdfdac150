import { useMemo } from 'react'
import type { Instant } from '../../model/dates/time.ts'
import { asOfScale, stepSaid } from '../../view/as-of.ts'
import { lookAsOf } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { DayField } from './DayField.tsx'
import './as-of.css'

/**
 * Shows that only what had been said by a date is visible, and moves that date to any day or to the next date on which
 * something was said.
 */
export function AsOfBar({ asOf }: { readonly asOf: Instant }) {
  const { t, end } = useWords()
  const store = useStore()
  const { sources, extent } = useDataset().summary
  const scale = useMemo(() => asOfScale(sources, extent), [sources, extent])
  const drift = (asOf: Instant) => store.change(lookAsOf(asOf), 'drift')
  return (
    <div className="as-of" role="group" aria-label={t.asOf.name}>
      <p>
        <strong>{t.asOf.said(end(asOf))}</strong> <span className="quiet">{t.asOf.note}</span>
      </p>
      <div className="as-of-tools">
        {scale && (
          <>
            <StepButton name={t.asOf.earlier} sign="◂" to={stepSaid(scale, asOf, -1)} />
            <input
              type="range"
              aria-label={t.asOf.slider}
              aria-valuetext={end(asOf)}
              min={scale.first / scale.unit}
              max={scale.last / scale.unit}
              step={scale.step / scale.unit}
              value={asOf / scale.unit}
              onChange={({ target }) => drift(Number(target.value) * scale.unit)}
            />
            <StepButton name={t.asOf.later} sign="▸" to={stepSaid(scale, asOf, 1)} />
            <DayField asOf={asOf} scale={scale} onChange={drift} />
          </>
        )}
        <button type="button" onClick={() => store.change(lookAsOf(null))}>
          {t.asOf.off}
        </button>
      </div>
    </div>
  )
}

function StepButton({ name, sign, to }: { readonly name: string; readonly sign: string; readonly to: Instant | null }) {
  const store = useStore()
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      // It keeps the focus at the end of the way.
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) store.change(lookAsOf(to), 'drift')
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
