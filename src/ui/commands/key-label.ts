import type { Messages } from '../../i18n/catalogues.ts'

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** Returns the label of a key of `KEYS`, or of each of the keys to be pressed together. */
export function keyLabel(key: string, t: Messages): readonly string[] {
  const named: Readonly<Record<string, string>> = { ...SIGNS, ...t.keys.told, ...(isMac() && { Mod: '⌘' }) }
  // A plus after a word joins; alone it is the key.
  return key.split(/(?<=\w)\+/).map((part) => named[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}
