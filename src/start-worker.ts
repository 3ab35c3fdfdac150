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

export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })
}
