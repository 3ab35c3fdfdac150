interface TypedPolicy {
  readonly createScriptURL: (url: string) => string
  readonly createHTML: (html: string) => string
}

interface TypedPolicies {
  createPolicy(name: string, rules: TypedPolicy): TypedPolicy
}

/**
 * Returns the Trusted Types policy that lets exactly our workers' URLs pass, the only one on the page; `undefined` if
 * the browser has no Trusted Types. It lets any HTML pass, because `inertDocumentBy` alone uses it for that: keep the policy
 * within the module that makes it.
 */
export function workerPolicy(...urls: readonly string[]): TypedPolicy | undefined {
  return (globalThis as { trustedTypes?: TypedPolicies }).trustedTypes?.createPolicy('claimline', {
    createScriptURL(address) {
      if (!urls.includes(address)) throw new TypeError(`not our worker: ${address}`)
      return address
    },
    createHTML: (html) => html,
  })
}

/**
 * Returns a function that parses HTML into a document of its own, in which nothing is loaded and nothing runs. The caller
 * takes text from it and never puts a node of it into the page.
 */
export function inertDocumentBy(policy: TypedPolicy | undefined): (html: string) => Document {
  return (html) => new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html')
}
