/** Every key that does something, and where. What handles keys and what lists them both read this. */
import { isComposed } from '../widgets/composed-keys.ts'

/**
 * A key is what `KeyboardEvent.key` says, after `Shift+`, or `Mod+` for Ctrl or ⌘. Several for one thing are tried alike;
 * the first is the one that is told.
 */
export const KEYS = {
  picture: {
    earlier: ['Shift+ArrowLeft', 'ArrowLeft'],
    later: ['Shift+ArrowRight', 'ArrowRight'],
    zoomIn: ['+', '='],
    zoomOut: ['-', '−'],
    fit: ['0'],
    toStart: ['Home'],
    toEnd: ['End'],
    frame: ['f', 'F'],
  },
  marks: {
    left: ['ArrowLeft'],
    right: ['ArrowRight'],
    up: ['ArrowUp'],
    down: ['ArrowDown'],
    open: ['Enter', ' '],
  },
  list: {
    rowDown: ['ArrowDown'],
    rowUp: ['ArrowUp'],
    pageDown: ['PageDown'],
    pageUp: ['PageUp'],
    firstRow: ['Home'],
    lastRow: ['End'],
    open: ['Enter'],
    close: ['Escape'],
  },
  reading: {
    previous: ['['],
    next: [']'],
    back: [','],
    forward: ['.'],
    close: ['Escape'],
  },
  everywhere: {
    search: ['/'],
    palette: ['Mod+k'],
    print: ['Mod+p'],
    keys: ['?'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export type KeyPlace = keyof typeof KEYS
export type KeyName<P extends KeyPlace> = keyof (typeof KEYS)[P] & string

/** A key event of the browser or of React. */
type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'code' | 'isComposing' | 'keyCode'>>

/**
 * Returns what a pressed key does in a place; `null` for a key that does nothing there, or that an input method takes.
 */
export function keyNamed<P extends KeyPlace>(place: P, pressed: Pressed): KeyName<P> | null {
  if (isComposed(pressed)) return null
  const entries = Object.entries(KEYS[place]) as [KeyName<P>, readonly string[]][]
  const typed = latinKey(pressed)
  return entries.find(([, keys]) => keys.some((key) => isPressed(key, typed, pressed)))?.[0] ?? null
}

function isPressed(key: string, pressed: string, { shiftKey, ctrlKey, metaKey, altKey }: Pressed): boolean {
  if (key.startsWith('Mod+')) return (ctrlKey || metaKey) && !altKey && key.slice(4) === pressed.toLowerCase()
  // Many layouts type a sign with Option, or with AltGr, which Windows tells as Ctrl and Alt: German Macs have [ on Option 5.
  const isTypedWithAlt = altKey && !metaKey && TYPED_SIGN.test(key)
  if ((ctrlKey || metaKey || altKey) && !isTypedWithAlt) return false
  // Shift is what it takes to type a sign, so it counts only where it is asked for.
  return key === pressed || (shiftKey && key === `Shift+${pressed}`)
}

/** A sign that no layout types without a key for it: neither a letter nor a digit, which Alt makes into other commands. */
const TYPED_SIGN = /^[^\p{L}\p{N}\s]$/u

/** Characters on the keys of a Latin keyboard, for layouts of other scripts. By `code`, without and with Shift. */
const LATIN_KEYS: Readonly<Record<string, readonly [string, string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
}

/** A letter, or a bracket or stop of Chinese and Japanese. */
const OTHER_SCRIPT = /^(?!\p{Script=Latin})[\p{L}\u3000-\u303F]$/u

/** The key as `KEYS` has it: full-width signs in their plain form; by its place where the layout is of another script. */
function latinKey({ key, code = '', shiftKey }: Pressed): string {
  const plain = key.length === 1 ? key.normalize('NFKC') : key
  if (!OTHER_SCRIPT.test(plain)) return plain
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code.slice(3) : code.slice(3).toLowerCase()
  return LATIN_KEYS[code]?.[shiftKey ? 1 : 0] ?? plain
}

/** Inputs that take no text, in which a key is not typed. */
const NOT_TYPED_IN: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
])

/** Returns whether the focus is in a field that takes text, so that keys are typed and run no commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.has(target.type)
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('select, textarea'))
}
