/** Fetches the bytes of a dataset. */
import type { Finding } from '../../model/finding.ts'

/** Where a file is: at an address, or chosen by the user. */
export type Whereabouts =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }

export interface Stored {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Length in bytes as they come out of the stream; `null` if unknown. */
  readonly length: number | null
}

/**
 * Returns the bytes, or the issue that explains why there are none. A relative URL is relative to `base`. Rejects once
 * the signal is aborted.
 */
export async function fetchStored(where: Whereabouts, base: string, signal: AbortSignal): Promise<Stored | Finding> {
  if (where.kind === 'file') return { stream: where.blob.stream(), length: where.blob.size }
  if (!URL.canParse(where.url, base)) return { kind: 'unreachable', path: [], value: where.url }
  const address = new URL(where.url, base)
  const response = await fetch(address, { signal }).catch(() => null)
  signal.throwIfAborted()
  if (response === null) return { kind: 'unreachable', path: [], value: address.href }
  if (!response.ok) return { kind: 'bad-status', path: [], value: response.status }
  return { stream: response.body ?? new Blob().stream(), length: lengthOf(response) }
}

/**
 * Returns the length of a response. A response that was compressed in transit states the compressed length, so its
 * length is unknown.
 */
function lengthOf({ headers }: Response): number | null {
  const length = headers.get('content-length')
  return length === null || headers.has('content-encoding') ? null : Number(length)
}
