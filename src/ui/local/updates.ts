/** Registers the service worker and tells when a new version of it waits. Used by the app's entry point. */
import { NO_UPDATES, type Updates } from '../context/updates.ts'

/** Delay in milliseconds after which the worker is registered even if the page is never idle. */
const LATEST = 10_000

/**
 * Registers once the page is loaded and idle, since keeping the app's files competes with the first picture. Does nothing
 * if the browser has no service workers, or is asked to save data. `address` is the script's, as Trusted Types want it.
 */
export function watchUpdates(address: string): Updates {
  const container = (navigator as Partial<Navigator>).serviceWorker
  if (container === undefined || savesData()) return NO_UPDATES
  let waiting: ServiceWorker | null = null
  const listeners = new Set<() => void>()

  const offer = (worker: ServiceWorker | null) => {
    // The first version of all replaces nothing.
    if (worker?.state !== 'installed' || container.controller === null) return
    waiting = worker
    for (const listener of listeners) listener()
  }

  const register = async () => {
    try {
      const registration = await container.register(address)
      offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => offer(worker))
      })
    } catch {
      // Works as before, with a network: some browsers forbid it in private windows or on a full disk.
    }
  }
  if (document.readyState === 'complete') whenIdle(register)
  else addEventListener('load', () => whenIdle(register), { once: true })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isWaiting: () => waiting !== null,
    accept() {
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting?.postMessage('take-over', [])
    },
  }
}

function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
}

/** WebKit has no idle callbacks. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: LATEST })
  else setTimeout(task, LATEST)
}
