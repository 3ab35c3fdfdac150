/** Loads the later parts of a catalogue, each once. Used by `Words`. */
import { LATER_PARTS, type Catalogue, type Language, type LaterPart } from './catalogues.ts'

export interface Parts {
  /** Returns the part if it is loaded already. */
  readonly loaded: <P extends LaterPart>(part: P) => Catalogue[P] | undefined
  /** Loads a part. Rejects if it cannot be fetched; the next call asks anew. */
  readonly load: <P extends LaterPart>(part: P) => Promise<Catalogue[P]>
}

export function createParts(language: Language): Parts {
  const loaded: { [P in LaterPart]?: Catalogue[P] } = {}
  const loading = new Map<LaterPart, Promise<Catalogue[LaterPart]>>()

  async function fetchPart<P extends LaterPart>(part: P): Promise<Catalogue[P]> {
    try {
      const found = (await LATER_PARTS[language][part]()) as Catalogue[P]
      loaded[part] = found
      return found
    } catch (error) {
      loading.delete(part)
      throw error
    }
  }

  return {
    loaded: (part) => loaded[part],
    load<P extends LaterPart>(part: P) {
      const under = loading.get(part) ?? fetchPart(part)
      loading.set(part, under)
      return under as Promise<Catalogue[P]>
    },
  }
}
