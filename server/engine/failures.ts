/** How failures are answered: the status, and a body that holds no word of a database. The routes use it. */
import { EngineError } from '../../src/engine/engine.ts'
import type { FailureBody } from '../../src/engine/http/failure.ts'
import type { RefusalKind } from '../../src/model/refusal.ts'
import { TooManyWaiting } from './turns.ts'

export interface Failure {
  readonly status: number
  readonly body: FailureBody
  /** Seconds after which asking again may help; `null` if nobody can say. */
  readonly retryAfter: number | null
}

/** Every other kind is a fault of what stands behind the server: 502. */
const STATUSES: { readonly [K in RefusalKind]?: number } = {
  'hung-up': 504,
  'part-too-slow': 504,
  'too-slow': 504,
  'too-busy': 503,
  stopped: 503,
  'too-large': 422,
  'too-many-rows': 422,
  'too-much-memory': 422,
}

const RETRY_AFTER_S = 1

export function failureOf(error: unknown): Failure {
  if (error instanceof TooManyWaiting) {
    const status = error.isOwnFault ? 429 : 503
    return { status, body: { kind: 'too-busy', reason: error.message }, retryAfter: RETRY_AFTER_S }
  }
  if (error instanceof EngineError && error.refusal !== null) {
    const { kind, places } = error.refusal
    const status = STATUSES[kind] ?? 502
    return { status, body: { kind, places }, retryAfter: status === 503 ? RETRY_AFTER_S : null }
  }
  if (error instanceof EngineError && error.failure === 'lost')
    return { status: 503, body: { kind: 'failed' }, retryAfter: RETRY_AFTER_S }
  return { status: 500, body: { kind: 'failed' }, retryAfter: null }
}
