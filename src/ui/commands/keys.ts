/** Every key that does something, and where. What handles keys and what lists them both read this. */

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

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a pressed key is to do in a place; `null` for a key that does nothing there. */
export function keyNamed<P extends KeyPlace>(place: P, pressed: Pressed): KeyName<P> | null {
  const entries = Object.entries(KEYS[place]) as [KeyName<P>, readonly string[]][]
  return entries.find(([, keys]) => keys.some((key) => isPressed(key, pressed)))?.[0] ?? null
}

function isPressed(key: string, { key: pressed, shiftKey, ctrlKey, metaKey, altKey }: Pressed): boolean {
  if (key.startsWith('Mod+')) return (ctrlKey || metaKey) && !altKey && key.slice(4) === pressed.toLowerCase()
  if (ctrlKey || metaKey || altKey) return false
  // Shift is what it takes to type a sign, so it counts only where it is asked for.
  return key === pressed || (shiftKey && key === `Shift+${pressed}`)
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

/** Whether a key pressed there is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.has(target.type)
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('select, textarea'))
}
