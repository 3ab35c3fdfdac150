import { enRefusals } from '../../i18n/en/refusals.ts'
import type { Refusal } from '../../model/refusal.ts'

/** Why a database did not answer, which part of it, and in its own words. */
export function RefusalLine({ refusal: { kind, places, said } }: { readonly refusal: Refusal }) {
  return (
    <div className="issue">
      <p>{enRefusals[kind]}</p>
      <p className="quiet">{[...places, said].filter(Boolean).join(' · ')}</p>
    </div>
  )
}
