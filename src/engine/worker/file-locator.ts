/** Points into the text of a file that was read, and checks it for repeated keys. */
import type { Places } from '../../formats/bytes/places.ts'
import { findDuplicateKeys } from '../../model/json/duplicate-keys.ts'
import type { Path, Sink, Trace } from '../../model/finding.ts'
import { createValueLocator } from '../../model/json/locate.ts'
import { readDocument } from '../../model/json/read-document.ts'
import type { Locate } from '../../model/check/reporter.ts'
import type { RetainedText } from './retained-text.ts'

/**
 * Maximum size in bytes of a file that is searched for repeated keys, because the search is slow; files edited by hand
 * are smaller.
 */
const LOOKED_AT_CLOSELY = 2 ** 22

export class FileLocator {
  readonly #kept: RetainedText
  readonly #places: Places
  readonly #text = once(() => this.#kept.text)
  readonly #document = once(() => (this.#text() === null ? null : readDocument(this.#text()!)))
  readonly #inEvents = once(() => locateEvents(this.#text(), this.#places))

  constructor(kept: RetainedText, places: Places) {
    this.#kept = kept
    this.#places = places
  }

  /**
   * Returns a locator. With a trace, paths are led back to the original file. `hasUnreadable` says whether some events
   * are not JSON.
   */
  locator(trace: Trace | null, hasUnreadable: boolean): Locate {
    // What is no JSON has its fault somewhere after its beginning, which only the document's own locator finds.
    const inDocument = (path: Path) => this.#document()?.locate(path) ?? null
    if (trace !== null) return trace.isJson ? inDocument : () => null
    return hasUnreadable
      ? (path) => inDocument(path) ?? this.#inEvents()(path)
      : (path) => this.#inEvents()(path) ?? inDocument(path)
  }

  /** Reports keys that occur twice in one object. */
  tellRepeatedKeys(trace: Trace | null, sink: Sink): void {
    if (this.#kept.length > LOOKED_AT_CLOSELY || trace?.isJson === false) return
    for (const { text, path } of this.#document()?.texts ?? []) {
      findDuplicateKeys(text, (found) => sink({ ...found, path: [...path, ...found.path] }))
    }
  }
}

/** Locates paths in events: exactly if the text is kept, else where the event begins. */
function locateEvents(text: string | null, places: Places): Locate {
  const locate = text === null ? null : createValueLocator(text, (index) => places.at(index))
  return ([list, index, ...rest]) => {
    if (list !== 'events' || typeof index !== 'number') return null
    return locate === null ? places.at(index) : locate([index, ...rest])
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
