import { createContext, lazy, Suspense, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { guardStore } from '../../view/guard-store.ts'
import { StoreContext, useStore } from '../context/store.ts'

const AskLoss = lazy(async () => ({ default: (await import('./AskLoss.tsx')).AskLoss }))

/** Work that would be lost: columns half explained, a dataset that is open but not kept, or such a one that is not open. */
export type Risk = 'mapping' | 'unkept' | 'elsewhere'

/** What another dataset would take away. */
const ASKED: readonly Risk[] = ['mapping', 'unkept']

const RisksContext = createContext<Set<Risk>>(new Set())

interface Held {
  readonly risk: Risk
  readonly proceed: () => void
}

/** Asks before a change of dataset would lose work; around everything that changes the view. */
export function LossGuard({ children }: { readonly children: ReactNode }) {
  const store = useStore()
  const [risks] = useState(() => new Set<Risk>())
  const [held, setHeld] = useState<Held | null>(null)
  const guarded = useMemo(
    () =>
      guardStore(store, (proceed) => {
        const risk = ASKED.find((risk) => risks.has(risk))
        if (risk) setHeld({ risk, proceed })
        return risk !== undefined
      }),
    [store, risks],
  )
  return (
    <RisksContext value={risks}>
      <StoreContext value={guarded}>{children}</StoreContext>
      {held && (
        <Suspense>
          <AskLoss risk={held.risk} onStay={() => setHeld(null)} onLeave={held.proceed} />
        </Suspense>
      )}
    </RisksContext>
  )
}

/** While there is a risk, the browser asks before the page is left. */
export function useRisk(risk: Risk | null): void {
  const risks = useContext(RisksContext)
  useEffect(() => {
    if (risk === null) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    risks.add(risk)
    addEventListener('beforeunload', ask)
    return () => {
      risks.delete(risk)
      removeEventListener('beforeunload', ask)
    }
  }, [risks, risk])
}
