/**
 * How an engine's failures travel: the body of a response that is no answer, written by the server and read by the page.
 * A failure names a kind, and the shards it is about; the words of a database stay on the server, as they may quote SQL.
 */
import { REFUSAL_KINDS, type Refusal, type RefusalKind } from '../../model/refusal.ts'
import { EngineError } from '../engine.ts'

/** The body of every response but 200. */
export interface FailureBody {
  readonly kind: RefusalKind
  /** Shards by host and port; absent where there are none. */
  readonly places?: readonly string[]
  /** For developers. */
  readonly reason?: string
}

/** What a response without such a body means, by its status: another server on the way may have sent it. */
const KINDS: Readonly<Record<number, RefusalKind>> = {
  404: 'no-database',
  408: 'too-slow',
  413: 'refused',
  429: 'too-busy',
  502: 'unreachable',
  503: 'too-busy',
  504: 'too-slow',
}

export function failureIn(status: number, body: string): EngineError {
  const failure = bodyIn(body)
  if (failure === null) return refusal(KINDS[status] ?? 'refused', String(status))
  return refusal(failure.kind, failure.reason, failure.places)
}

export const brokenOff = () => refusal('broke-off')

export const timedOut = (afterMs: number) => refusal('hung-up', `${Math.round(afterMs / 1000)} s`)

/** `error` is what `fetch` rejected with. */
export function unreachable(error: unknown): EngineError {
  return refusal('unreachable', error instanceof Error ? error.message : String(error))
}

function refusal(kind: RefusalKind, said = '', places: readonly string[] = []): EngineError {
  const parts: Refusal = { kind, places, said }
  return new EngineError([kind, ...places, said].filter((part) => part !== '').join(' '), 'failed', parts)
}

function bodyIn(text: string): FailureBody | null {
  try {
    const body = JSON.parse(text) as Partial<FailureBody> | null
    const isKnown = REFUSAL_KINDS.some((kind) => kind === body?.kind)
    return isKnown
      ? { kind: body!.kind!, places: textsIn(body?.places), reason: textsIn([body?.reason])[0] ?? '' }
      : null
  } catch {
    return null
  }
}

const textsIn = (list: unknown) =>
  Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : []
