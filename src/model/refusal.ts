/** Exports why a database gave no answer; engines emit it, `i18n` words it. */

export const REFUSAL_KINDS = [
  'broke-off',
  'empty',
  'failed',
  'forbidden',
  'hung-up',
  'no-database',
  'no-table',
  'only-reading',
  'part-broke-off',
  'part-too-slow',
  'part-unreachable',
  'password-wanted',
  'refused',
  'stopped',
  'too-busy',
  'too-large',
  'too-many-rows',
  'too-much-memory',
  'too-slow',
  'unknown-user',
  'unreachable',
  'wrong-login',
  'wrong-password',
] as const

/** Why a database did not answer. */
export type RefusalKind = (typeof REFUSAL_KINDS)[number]

export interface Refusal {
  readonly kind: RefusalKind
  /** The parts of a cluster that it is about, by host and port. */
  readonly places: readonly string[]
  /** Message of the server or the browser, shortened; empty if there is none. */
  readonly said: string
}
