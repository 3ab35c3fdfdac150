/**
 * `workOf` counts the characters that functions of texts pass over: the same on every machine, unlike their time. Slices copy
 * nothing in any browser's engine, and are not counted.
 */

/** How many characters a call passes over: from where it begins to what it finds, or to the end. */
const SEARCHES = {
  indexOf: (text: string, found: unknown, [, from = 0]: readonly unknown[]) => passed(text, found, Number(from)),
  includes: (text: string, found: unknown) => (found === true ? 1 : text.length),
  split: (text: string) => text.length,
  trim: (text: string, found: unknown) => text.length - String(found).length + 1,
  normalize: (text: string) => text.length,
  toLowerCase: (text: string) => text.length,
  replaceAll: (text: string) => text.length,
} as const

const passed = (text: string, found: unknown, from: number) =>
  (Number(found) < 0 ? text.length : Number(found)) - Math.min(from, text.length) + 1

/** Runs `run` and returns the characters that texts and regular expressions were searched for. What an expression goes back over is not counted. */
export async function workOf(run: () => Promise<unknown>): Promise<number> {
  let work = 0
  const texts = String.prototype as unknown as Record<string, (...stated: unknown[]) => unknown>
  const originals = Object.keys(SEARCHES).map((name) => [name, texts[name]!] as const)
  /* oxlint-disable no-extend-native -- put back when the run has ended */
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this`
  const exec = RegExp.prototype.exec
  for (const [name, original] of originals) {
    texts[name] = function (this: string, ...stated: unknown[]) {
      const found = original.apply(this, stated)
      work += SEARCHES[name as keyof typeof SEARCHES](this, found, stated)
      return found
    }
  }
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    if (!this.sticky) work += (found === null ? text.length : found.index + found[0].length) - from + 1
    return found
  }
  try {
    await run()
  } finally {
    for (const [name, original] of originals) texts[name] = original
    RegExp.prototype.exec = exec
  }
  return work
}
