/** The bytes of a dataset where it is kept. */
import type { Finding } from '../../model/finding.ts'

/** Where a file is: under an address, or in the reader's hands. */
export type Whereabouts =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }

export interface Stored {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  /** In bytes, as they come out of the stream; `null` where nobody says. */
  readonly length: number | null
}

/** Why a file cannot be had, or its bytes. A relative URL is relative to `base`. Rejects once the signal is aborted. */
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

/** A response that was compressed on its way states the length of what travelled. */
function lengthOf({ headers }: Response): number | null {
  const length = headers.get('content-length')
  return length === null || headers.has('content-encoding') ? null : Number(length)
}
