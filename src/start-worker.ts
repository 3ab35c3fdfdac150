/** Runs before the rest of the page's script has come: the worker begins, and with what the address names. */
import type { ToWorker } from './engine/protocol.ts'
import { originOf } from './ui/local/origin.ts'
import { viewInAddress } from './view/sync-url.ts'
import url from './worker?worker&url'
import { workerPolicy } from './worker-policy.ts'

const policy = workerPolicy(url)

const start = (name = '') => new Worker(policy?.createScriptURL(url) ?? url, { type: 'module', name })

/** What the worker is to read at once, before anyone asks: a name has to be looked up in the catalogue, an address has not. */
function expected(): string {
  const origin = originOf(viewInAddress(window).data, [], document.baseURI, new Map())
  if (origin?.kind !== 'url') return ''
  return JSON.stringify({ type: 'expect', origin, base: document.baseURI } satisfies ToWorker)
}

/** Begun while the page itself still loads, so that the first dataset does not wait for it. */
let first: Worker | null = start(expected())
// One that fails before anyone listens is no use: whoever asks gets another, and hears of its failure.
first.addEventListener('error', () => (first = null), { once: true })

/** A worker, ready or about to be; the one who asks owns it. */
export function startWorker(): Worker {
  const worker = first ?? start()
  first = null
  return worker
}
