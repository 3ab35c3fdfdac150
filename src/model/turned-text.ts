/**
 * Characters that turn the direction of the text after them, whatever letters follow: U+202D and U+202E of Unicode's
 * bidirectional algorithm (https://www.unicode.org/reports/tr9/, "explicit directional overrides"). A name can hide in them
 * what it says. No script needs them; those that only embed are left alone.
 */
import { isObject } from './check/known-fields.ts'
import type { Finding, Path } from './finding.ts'

const OVERRIDE = /[\u202D\u202E]/

/** Maximum length of the path to a text: that of the translation of a quote on a point. */
const DEEPEST = 9

export function isTurned(text: string): boolean {
  return OVERRIDE.test(text)
}

/** JSON that turns nothing around: what would is written as the escape that it is in JSON. */
export function withoutTurns(json: string): string {
  return json.replaceAll(/[\u202D\u202E]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
}

/**
 * Reports a warning for each text with such a character in `raw`, which stands at `path`; `event` is the event that it
 * belongs to.
 */
export function turnedTexts(raw: unknown, path: Path, event?: string): readonly Finding[] {
  if (typeof raw === 'string') {
    const [character] = OVERRIDE.exec(raw) ?? []
    if (character === undefined) return []
    const hint = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
    return [{ kind: 'turned-text', path, value: raw, hint, event }]
  }
  if (path.length > DEEPEST) return []
  if (Array.isArray(raw)) return raw.flatMap((member, index) => turnedTexts(member, [...path, index], event))
  if (!isObject(raw)) return []
  return Object.keys(raw).flatMap((field) => turnedTexts(raw[field], [...path, field], event))
}
