import { lazy, Suspense } from 'react'
import { EngineError } from '../../engine/engine.ts'
import type { Refusal } from '../../model/refusal.ts'

/** Where even its words cannot be had, those of the database have to do. */
const RefusalLine = lazy(async () => {
  const { RefusalLine } = await import('./RefusalLine.tsx').catch(() => ({ RefusalLine: BareRefusal }))
  return { default: RefusalLine }
})

/** What is known of why a question had no answer. */
export function ErrorLine({ error }: { readonly error: Error }) {
  const refusal = error instanceof EngineError ? error.refusal : null
  if (refusal === null) return <p className="quiet">{error.message}</p>
  return (
    <Suspense>
      <RefusalLine refusal={refusal} />
    </Suspense>
  )
}

function BareRefusal({ refusal: { places, said } }: { readonly refusal: Refusal }) {
  return <p className="quiet">{[...places, said].join(' ')}</p>
}
