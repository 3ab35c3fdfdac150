/** Exports the name of an actor for readers of a language. Used by the page, and by the engine to sort by it. */
import type { Actor } from './event.ts'

const base = (tag: string) => tag.split('-', 1)[0]!.toLowerCase()

/**
 * Returns the tag of the name for readers of a language: the language itself, else the same language in another script
 * as it is; `null` if `name` itself serves, which is in the dataset's language.
 */
export function nameTag({ names }: Pick<Actor, 'names'>, language: string): string | null {
  const tags = Object.keys(names)
  const isWithin = (tag: string) => tag === language || tag.startsWith(`${language}-`)
  return tags.find(isWithin) ?? tags.find((tag) => base(tag) === base(language)) ?? null
}

/** Returns the name for readers of a language. Never converts from one script into another. */
export function actorNameIn(actor: Pick<Actor, 'name' | 'names'>, language: string): string {
  const tag = nameTag(actor, language)
  return tag === null ? actor.name : actor.names[tag]!
}

/** Returns the actor as readers of a language know it; the name it had stands in `names`, under `own`, if that is free. */
export function actorIn(actor: Actor, language: string, own: string): Actor {
  const tag = nameTag(actor, language)
  if (tag === null || actor.names[tag] === actor.name) return actor
  const { [tag]: name, ...others } = actor.names
  return { ...actor, name: name!, names: { [own]: actor.name, ...others } }
}
