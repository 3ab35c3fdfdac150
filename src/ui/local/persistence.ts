/**
 * Asks the browser, once, not to delete by itself what it stores for the page (https://storage.spec.whatwg.org/#persistence).
 * Used when a dataset of the user's own is stored, and where that is said.
 */

/** `best-effort`: the browser may delete what is stored if it runs short of space, or after weeks without a visit. */
export type Persistence = 'persistent' | 'best-effort'

/** Set once the question was put: Firefox shows it to the user, who is not to be asked again. */
const ASKED_MARK = 'claimline-asked-to-persist'

let current: Persistence | null = null
const listeners = new Set<() => void>()

/** Returns what is known by now; `null` if nothing is, or if the browser has no answer. */
export function persistence(): Persistence | null {
  return current
}

/** Looks up what holds now, and calls the listener when that is known or changes. Returns the function that ends it. */
export function watchPersistence(listener: () => void): () => void {
  listeners.add(listener)
  if (current === null) void look()
  return () => void listeners.delete(listener)
}

/** Asks unless it was granted or the question was put before. Never rejects. */
export async function askToPersist(): Promise<void> {
  try {
    if ((await navigator.storage.persisted()) || localStorage.getItem(ASKED_MARK) !== null) return await look()
    localStorage.setItem(ASKED_MARK, '1')
    say((await navigator.storage.persist()) ? 'persistent' : 'best-effort')
  } catch {
    // The page is not served securely, or storage is refused: there is nothing to ask.
  }
}

async function look(): Promise<void> {
  try {
    say((await navigator.storage.persisted()) ? 'persistent' : 'best-effort')
  } catch {
    // The same.
  }
}

function say(state: Persistence): void {
  current = state
  for (const listener of listeners) listener()
}
