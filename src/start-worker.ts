import url from './worker?worker&url'
import { workerPolicy } from './worker-policy.ts'

const policy = workerPolicy(url)

const start = () => new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })

/** Begun while the page itself still loads, so that the first dataset does not wait for it. */
let first: Worker | null = start()
// One that fails before anyone listens is no use: whoever asks gets another, and hears of its failure.
first.addEventListener('error', () => (first = null), { once: true })

/** A worker, ready or about to be; the one who asks owns it. */
export function startWorker(): Worker {
  const worker = first ?? start()
  first = null
  return worker
}
