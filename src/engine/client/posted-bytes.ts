/** Exports an opener for pages whose worker cannot read their blobs. */
import type { BytesOrigin, DatasetOpener, Origin } from '../engine.ts'

/** Posts the bytes of a file instead of the file. Files at an address, and several files, are left as they are. */
export function withPostedBytes(opener: DatasetOpener<Origin | BytesOrigin>): DatasetOpener<Origin> {
  return {
    async open(origin, options) {
      if (origin.kind !== 'file') return opener.open(origin, options)
      return opener.open(
        { kind: 'bytes', name: origin.name, language: origin.language, bytes: await origin.blob.arrayBuffer() },
        options,
      )
    },
  }
}
