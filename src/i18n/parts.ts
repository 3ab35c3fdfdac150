/** Loads the later parts of a catalogue. Used by `Words`. */
import { PARTS, type Catalogue, type Language, type LaterPart } from './catalogues.ts'

export interface Parts {
  /** The part if it is there already. */
  readonly loaded: <P extends LaterPart>(part: P) => Catalogue[P] | undefined
  /** Loads a part. Rejects if it cannot be fetched; the next call asks anew. */
  readonly load: <P extends LaterPart>(part: P) => Promise<Catalogue[P]>
}

export function createParts(language: Language): Parts {
  const loaded: { [P in LaterPart]?: Catalogue[P] } = {}
  return {
    loaded: (part) => loaded[part],
    async load<P extends LaterPart>(part: P) {
      const found = (await PARTS[language][part]()) as Catalogue[P]
      loaded[part] = found
      return found
    },
  }
}
