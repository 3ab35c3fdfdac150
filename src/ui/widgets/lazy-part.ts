/**
 * Exports `lazyPart`, by which every part of the page that is loaded later is loaded, and `PartError`, which a `Boundary`
 * tells from a crash.
 *
 *     asked ──► loading ──► loaded (for good)
 *                  └─► failed ── forget() ──► asked anew
 *
 * `React.lazy` alone does not do because it keeps a rejection for ever.
 */
import { createElement, lazy, type ComponentType } from 'react'
import { loadAnew } from './load-anew.ts'

/** A part that could not be fetched. Until `forget` is called, the part goes on failing with this error. */
export class PartError extends Error {
  override readonly name = 'PartError'
  readonly forget: () => void

  constructor(forget: () => void, cause: unknown) {
    super('A part of the page could not be loaded', { cause })
    this.forget = forget
  }
}

export interface LazyPart<Props> {
  (props: Props): React.ReactNode
  /** Loads the part before it is shown; a failure shows where the part is asked for. */
  readonly preload: () => void
}

/** A component that suspends until `load` has given it, and is there at once from then on. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null
  let waiting: ComponentType<Props> | null = null
  const forget = () => {
    waiting = null
  }
  const ask = async (): Promise<ComponentType<Props>> => {
    try {
      loaded = await loadAnew(load)
      return loaded
    } catch (cause) {
      throw new PartError(forget, cause)
    }
  }
  const later = () => {
    const asked = ask()
    // React rejects with it where the part is shown.
    asked.catch(() => undefined)
    return lazy(async () => ({ default: await asked })) as ComponentType<Props>
  }
  function Part(props: Props) {
    return createElement(loaded ?? (waiting ??= later()), props)
  }
  return Object.assign(Part, {
    preload() {
      if (loaded === null && waiting === null) ask().catch(() => undefined)
    },
  })
}
