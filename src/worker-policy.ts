interface TypedPolicy {
  readonly createScriptURL: (url: string) => string
}

interface TypedPolicies {
  createPolicy(name: string, rules: TypedPolicy): TypedPolicy
}

/**
 * The one door through which a script's address may pass where Trusted Types are required: that of our own worker. There is
 * one policy a page; `undefined` where the browser knows none.
 */
export function workerPolicy(url: string): TypedPolicy | undefined {
  return (globalThis as { trustedTypes?: TypedPolicies }).trustedTypes?.createPolicy('claimline', {
    createScriptURL(address) {
      if (address !== url) throw new TypeError(`not our worker: ${address}`)
      return address
    },
  })
}
