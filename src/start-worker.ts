import url from './worker?worker&url'

interface TypedPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string }
}

/** The one door through which a script's address may pass where Trusted Types are required: our own worker. */
const policy = (globalThis as { trustedTypes?: TypedPolicies }).trustedTypes?.createPolicy('claimline', {
  createScriptURL(address) {
    if (address !== url) throw new TypeError(`not our worker: ${address}`)
    return address
  },
})

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
