import { createContext, useContext, useSyncExternalStore } from 'react'

/**
 * Stores which events are highlighted: those under the pointer or with the focus, wherever they are shown. Not part of
 * the view.
 */
export interface Highlight {
  readonly lit: () => ReadonlySet<string>
  readonly show: (events: readonly string[]) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createHighlight(): Highlight {
  let lit: ReadonlySet<string> = new Set()
  const listeners = new Set<() => void>()
  return {
    lit: () => lit,
    show(events) {
      if (events.length === lit.size && events.every((id) => lit.has(id))) return
      lit = new Set(events)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const HighlightContext = createContext<Highlight | null>(null)

export function useHighlight(): Highlight {
  const light = useContext(HighlightContext)
  if (!light) throw new Error('no light around this component')
  return light
}

export function useHighlighted(): ReadonlySet<string> {
  const light = useHighlight()
  return useSyncExternalStore(light.subscribe, light.lit)
}

/** Returns whether one of the events is highlighted; renders the component only when that changes. */
export function useIsHighlighted(events: readonly string[]): boolean {
  const light = useHighlight()
  return useSyncExternalStore(light.subscribe, () => events.some((id) => light.lit().has(id)))
}
