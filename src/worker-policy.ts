interface TypedPolicy {
  readonly createScriptURL: (url: string) => string
}

interface TypedPolicies {
  createPolicy(name: string, rules: TypedPolicy): TypedPolicy
}

/**
 * Returns the Trusted Types policy that lets exactly our workers' URLs pass, the only one on the page; `undefined` if
 * the browser has no Trusted Types.
 */
export function workerPolicy(...urls: readonly string[]): TypedPolicy | undefined {
  return (globalThis as { trustedTypes?: TypedPolicies }).trustedTypes?.createPolicy('claimline', {
    createScriptURL(address) {
      if (!urls.includes(address)) throw new TypeError(`not our worker: ${address}`)
      return address
    },
  })
}
