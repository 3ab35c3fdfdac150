/** Exports the variants of Han letters that a search takes for one, such as 台 and 臺. They load with the first such letter. */
import { fold } from './fold.ts'

const HAN = /\p{Script=Han}/u

/** Letters of a class by each of them. */
let classes: ReadonlyMap<string, string> | undefined
let loading: Promise<void> | undefined

/**
 * Loads the variants for a search text with a Han letter. Returns `undefined` if there is nothing to wait for. Rejects if
 * they cannot be fetched; the next call asks anew.
 */
export function loadVariants(text: string): Promise<void> | undefined {
  if (classes !== undefined || !HAN.test(fold(text))) return undefined
  return (loading ??= load().finally(() => (loading = undefined)))
}

/** Returns a folded letter with its variants as one string; `undefined` if it has none, or if none are loaded. */
export function variantsOf(letter: string): string | undefined {
  return classes?.get(letter)
}

async function load(): Promise<void> {
  const { HAN_CLASSES } = await import('./han-classes.ts')
  classes = new Map(HAN_CLASSES.split(' ').flatMap((letters) => Array.from(letters, (letter) => [letter, letters])))
}
