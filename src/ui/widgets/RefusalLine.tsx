import { usePart } from './use-part.ts'
import type { Refusal } from '../../model/refusal.ts'

/** Why a database did not answer, which part of it, and in its own words. */
export function RefusalLine({ refusal: { kind, places, said } }: { readonly refusal: Refusal }) {
  const { refusals } = usePart('refusals')
  return (
    <div className="issue">
      <p>{refusals[kind]}</p>
      <p className="quiet">{[...places, said].filter(Boolean).join(' · ')}</p>
    </div>
  )
}
