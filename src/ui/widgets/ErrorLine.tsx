import { EngineError } from '../../engine/engine.ts'
import type { Refusal } from '../../model/refusal.ts'
import { useWords } from '../context/words.ts'
import { LaterPart } from './Boundary.tsx'
import { failureWords } from './failure-words.ts'
import { lazyPart } from './lazy-part.ts'

const RefusalLine = lazyPart(async () => (await import('./RefusalLine.tsx')).RefusalLine)

/** Says why a question had no answer, or a dataset could not be opened. The error's own message is for developers. */
export function ErrorLine({ error }: { readonly error: unknown }) {
  const { t } = useWords()
  const refusal = error instanceof EngineError ? error.refusal : null
  if (refusal === null) return <p className="quiet">{failureWords(error, t)}</p>
  return (
    <LaterPart label={t.app.engineFailed} fallback={<BareRefusal refusal={refusal} />}>
      <RefusalLine refusal={refusal} />
    </LaterPart>
  )
}

/** Falls back to the database's own message if the words for it cannot be loaded. */
function BareRefusal({ refusal: { places, said } }: { readonly refusal: Refusal }) {
  return <p className="quiet">{[...places, said].join(' ')}</p>
}
