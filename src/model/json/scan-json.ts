/**
 * Walks through JSON text and reports where things are, which `JSON.parse` does not. A loop over an explicit stack, so
 * that no depth overflows; it builds no values and costs one pass over the text.
 */

/**
 * Callbacks while scanning, in the order of the text. Offsets are UTF-16 code units. `depth` counts the objects and
 * lists around a value: 0 for the document; a key has the depth of its value.
 */
export interface JsonListener {
  /** Called when a value begins; `index` is its index in a list, -1 in an object. */
  readonly value?: (start: number, depth: number, index: number) => void
  /** Called for a key, from its quotation mark to after the closing one. */
  readonly key?: (start: number, end: number, depth: number) => void
  /** Called when an object or a list of this depth ends. */
  readonly close?: (depth: number) => void
}

/** Where a text stops being JSON, and what was expected there: characters, or a word or two. */
export interface SyntaxFault {
  readonly offset: number
  readonly expected: string
}

type Awaiting = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'

/** Matches characters that need no escape; control characters do. */
const PLAIN = /[ !#-[\]-\uffff]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Returns `null` if the text is JSON (RFC 8259), else the fault. */
export function scanJson(text: string, listener: JsonListener = {}): SyntaxFault | null {
  /** For every open list the index of its current element, for every open object -1. */
  const open: number[] = []
  let awaiting = 'value' as Awaiting
  let at = skipWhite(text, 0)

  const fault = (expected: string): SyntaxFault => ({ offset: at, expected })
  const steps: { readonly [A in Awaiting]: (sign: string) => SyntaxFault | null } = {
    value: takeValue,
    'first value': (sign) => (sign === ']' ? close() : takeValue(sign)),
    key: (sign) => (sign === '"' ? takeKey() : fault('"key"')),
    'first key': (sign) => (sign === '}' ? close() : sign === '"' ? takeKey() : fault('"key" or }')),
    colon: (sign) => (sign === ':' ? pass(1, 'value') : fault(':')),
    comma(sign) {
      const index = open.at(-1)
      if (index === undefined) return fault('end of file')
      const closer = index < 0 ? '}' : ']'
      if (sign === closer) return close()
      if (sign !== ',') return fault(`, or ${closer}`)
      if (index >= 0) open[open.length - 1] = index + 1
      return pass(1, index < 0 ? 'key' : 'value')
    },
  }

  while (at < text.length) {
    const found = steps[awaiting](text[at]!)
    if (found) return found
    at = skipWhite(text, at)
  }
  return awaiting === 'comma' && open.length === 0 ? null : steps[awaiting]('')

  function takeValue(sign: string): SyntaxFault | null {
    const end = endOfValue(text, at)
    if (typeof end !== 'number') return end
    listener.value?.(at, open.length, open.at(-1) ?? -1)
    if (sign === '{' || sign === '[') open.push(sign === '{' ? -1 : 0)
    return pass(end - at, sign === '{' ? 'first key' : sign === '[' ? 'first value' : 'comma')
  }

  function takeKey(): SyntaxFault | null {
    const end = endOfString(text, at)
    if (typeof end !== 'number') return end
    listener.key?.(at, end, open.length)
    return pass(end - at, 'colon')
  }

  function close(): null {
    open.pop()
    listener.close?.(open.length)
    return pass(1, 'comma')
  }

  function pass(length: number, next: Awaiting): null {
    at += length
    awaiting = next
    return null
  }
}

/** Returns the offset after a scalar, or after the bracket that begins an object or a list. */
function endOfValue(text: string, at: number): number | SyntaxFault {
  const sign = text[at]!
  if (sign === '{' || sign === '[') return at + 1
  if (sign === '"') return endOfString(text, at)
  SCALAR.lastIndex = at
  const match = SCALAR.exec(text)
  return match ? at + match[0].length : { offset: at, expected: 'a value' }
}

/** Returns the offset after the closing quotation mark. */
function endOfString(text: string, start: number): number | SyntaxFault {
  let at = start + 1
  for (;;) {
    PLAIN.lastIndex = at
    PLAIN.test(text)
    at = PLAIN.lastIndex
    const sign = text[at]
    if (sign === '"') return at + 1
    if (sign !== '\\') return { offset: at, expected: sign === undefined ? 'a closing "' : String.raw`\n or \t` }
    ESCAPE.lastIndex = at
    if (!ESCAPE.test(text)) return { offset: at, expected: String.raw`\\ \" \n \t \uXXXX` }
    at = ESCAPE.lastIndex
  }
}

function skipWhite(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at += 1
  }
}
