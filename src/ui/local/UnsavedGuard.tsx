import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { confirmingStore } from '../../view/confirming-store.ts'
import type { Store } from '../../view/store.ts'
import { ASKED, type Asked, type UnsavedReason } from './unsaved-reason.ts'
import { StoreContext, useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'

const UnsavedDialog = lazyPart(async () => (await import('./UnsavedDialog.tsx')).UnsavedDialog)

const RisksContext = createContext<Set<UnsavedReason>>(new Set())

/** Runs `open` with the unguarded store, after the user has confirmed if unsaved work would be lost. */
export type Guard = (open: (store: Store) => void) => void

const GuardContext = createContext<Guard | null>(null)

interface Held {
  readonly risk: Asked
  readonly proceed: () => void
}

/** Asks before a change of dataset would lose work; around everything that changes the view. */
export function UnsavedGuard({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const store = useStore()
  const [risks] = useState(() => new Set<UnsavedReason>())
  const [held, setHeld] = useState<Held | null>(null)
  const { guarded, guard } = useMemo(() => {
    const isHeld = (proceed: () => void) => {
      const risk = ASKED.find((risk) => risks.has(risk))
      if (risk) setHeld({ risk, proceed })
      return risk !== undefined
    }
    const guard: Guard = (open) => {
      const proceed = () => open(store)
      if (!isHeld(proceed)) proceed()
    }
    return { guarded: confirmingStore(store, isHeld), guard }
  }, [store, risks])
  return (
    <RisksContext value={risks}>
      <GuardContext value={guard}>
        <StoreContext value={guarded}>{children}</StoreContext>
      </GuardContext>
      {held && (
        <LaterPart label={t.app.loss} onClose={() => setHeld(null)}>
          <UnsavedDialog risk={held.risk} onStay={() => setHeld(null)} onLeave={held.proceed} />
        </LaterPart>
      )}
    </RisksContext>
  )
}

/** Below a `UnsavedGuard`. */
export function useGuard(): Guard {
  return useContext(GuardContext)!
}

/** While there is a risk, the browser asks before the page is left. */
export function useRisk(risk: UnsavedReason | null): void {
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
