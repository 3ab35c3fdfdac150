/** Exports which addresses of a dataset become links, and the host that stands beside each, so that nobody is misled by a title. */

/** The host as browsers show it; `null` for what is no link: no http(s) address, or one that begins as another site, `user@`. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, username, password } = new URL(address)
  const isLink = /^https?:$/.test(protocol) && username === '' && password === ''
  return isLink ? host.replace(/^www\./, '') : null
}
