/**
 * The objects of a bundle that were written here (`stix-write.ts`): what they say is read as it was meant, so that an
 * attribution within an event is no accusation of its own. What others put beside them is read as everywhere.
 */
import { EVENT_TYPES, type EventType } from '../../model/event.ts'
import type { Path } from '../../model/finding.ts'
import type { RawObject } from '../../model/check/known-fields.ts'
import { CONFIDENCES, OPINIONS, OWN_DATE, OWN_ID, STIX_TYPES } from './properties.ts'
import type { DatasetBuilder } from '../import/dataset-builder.ts'
import { addressIn, listIn, objectIn, textIn, textsIn, wholeText } from '../import/raw.ts'
import type { Bundle } from './bundle.ts'

const TYPES: ReadonlyMap<string, EventType> = new Map(EVENT_TYPES.map((type) => [STIX_TYPES[type], type]))

interface Words {
  readonly title: string
  readonly summary: string
}

export class OwnObjects {
  readonly #bundle: Bundle
  readonly #maker: DatasetBuilder

  constructor(bundle: Bundle, maker: DatasetBuilder) {
    this.#bundle = bundle
    this.#maker = maker
  }

  /** Whether the object was written here; if so it is taken. */
  take(object: RawObject, path: Path): boolean {
    const type = textIn(object['type'])
    if (type === 'relationship') return this.#isLocalData(textIn(object['source_ref']))
    const id = wholeText(object[OWN_ID])
    if (id === '') return false
    const event = TYPES.get(type)
    if (event !== undefined) this.#event(object, path, event)
    else if (type === 'identity') this.#actor(object)
    return event !== undefined || type === 'identity' || type === 'location'
  }

  #isLocalData(ref: string): boolean {
    return this.#bundle.get(ref)?.[OWN_ID] !== undefined
  }

  #actor(object: RawObject): void {
    const targets = (type: string) => this.#idsOf(object, type)
    const [kind] = textsIn(object['roles'])
    const id = wholeText(object[OWN_ID])
    const [country = null] = targets('located-at')
    this.#maker.actor({ id, name: wholeText(object['name']), kind, country, partOf: targets('part-of')[0] })
  }

  #event(object: RawObject, path: Path, type: EventType): void {
    const refs = textsIn(object['object_refs'])
    const ofType = (isAttack: boolean) =>
      refs.filter((ref) => {
        const event = TYPES.get(this.#bundle.typeOf(ref))
        return event !== undefined && (event === 'attack') === isAttack
      })
    const stance = STANCE_OF.get(object['opinion'])
    this.#maker.event(
      {
        id: wholeText(object[OWN_ID]),
        type,
        ...WORDS[type](object),
        date: textIn(object[OWN_DATE]),
        by: this.#idsOf(object, 'attributed-to'),
        against: this.#idsOf(object, 'targets'),
        about: this.#ownIds(ofType(true)),
        respondsTo: this.#ownIds(ofType(false)).map((id) => (stance === undefined ? id : { event: id, stance })),
        confidence: CONFIDENCE_OF.get(object['confidence']),
        tags: listIn(object['labels']),
        citations: listIn(object['external_references']).map((raw) => this.#citation(objectIn(raw))),
      },
      { path },
    )
  }

  #idsOf(object: RawObject, relationship: string): readonly string[] {
    return this.#ownIds(this.#bundle.targetsOf(textIn(object['id']), relationship))
  }

  #ownIds(refs: readonly string[]): readonly string[] {
    return refs.map((ref) => this.#bundle.ownIdOf(ref))
  }

  #citation(reference: RawObject): object {
    const name = wholeText(reference['source_name'])
    const { title, summary: note } = paragraphs(wholeText(reference['description']) || name)
    const source = this.#maker.source({
      id: wholeText(reference['external_id']),
      title,
      url: addressIn(textIn(reference['url'])) ?? undefined,
      publisher: name === title ? undefined : name,
    })
    return note === '' ? { source } : { source, note }
  }
}

const STANCE_OF: ReadonlyMap<unknown, string> = new Map(
  Object.entries(OPINIONS).map(([stance, opinion]) => [opinion, stance]),
)

const CONFIDENCE_OF: ReadonlyMap<unknown, keyof typeof CONFIDENCES> = new Map([
  [CONFIDENCES.high, 'high'],
  [CONFIDENCES.medium, 'medium'],
])

const WORDS: Readonly<Record<EventType, (object: RawObject) => Words>> = {
  attack: described,
  accusation: described,
  rebuttal: (object) => paragraphs(wholeText(object['explanation'])),
}

function described(object: RawObject): Words {
  return { title: wholeText(object['name']), summary: wholeText(object['description']) }
}

/** Splits a text into its first paragraph and the others. */
function paragraphs(text: string): Words {
  const end = text.indexOf('\n\n')
  return end < 0 ? { title: text, summary: '' } : { title: text.slice(0, end), summary: text.slice(end + 2) }
}
