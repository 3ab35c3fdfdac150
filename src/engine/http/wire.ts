/**
 * How queries and answers travel: JSON, exact to the last bit. The page's client and the server use it; docs/server.md
 * describes it for other backends.
 *
 * JSON has no typed arrays and no -0, infinities or NaN. These travel as an object with one key that begins with a single
 * `$`; a key of the data that begins with `$` gets another `$` in front:
 *
 *     Uint32Array [0, 0, 0, 7, 0]   {"$uint32":[-3,7,-1]}   a negative number stands for so many zeros
 *     -0, Infinity, -Infinity, NaN  {"$number":"-0"} …
 *     {"$a": 1}                     {"$$a":1}
 *
 * A property that is undefined is left out. All other numbers are what `JSON.stringify` writes: the shortest decimal that
 * reads back as the same double.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Throws a `TypeError` for what has no encoding: functions, bigints, and typed arrays of other kinds. */
export function stringifyWire(value: unknown): string {
  return JSON.stringify(encoded(value))
}

/** Throws a `SyntaxError` for what is not JSON, or not this encoding. Arrays and buffers are fresh. */
export function parseWire(text: string): unknown {
  return decoded(JSON.parse(text) as Json)
}

function encoded(value: unknown): Json | undefined {
  switch (typeof value) {
    case 'number':
      return isPlain(value) ? value : { $number: Object.is(value, -0) ? '-0' : String(value) }
    case 'string':
    case 'boolean':
    case 'undefined':
      return value
    case 'object':
      if (value === null) return null
      if (value instanceof Uint32Array) return { $uint32: withoutZeros(value) }
      // `JSON.stringify` writes `null` for `undefined` in a list.
      if (Array.isArray(value)) return value.map((entry) => encoded(entry) ?? null)
      if (!ArrayBuffer.isView(value)) return encodedObject(value)
  }
  throw new TypeError(`no encoding for ${Object.prototype.toString.call(value)}`)
}

const isPlain = (value: number) => Number.isFinite(value) && !Object.is(value, -0)

function encodedObject(value: object): Json {
  const object: Record<string, Json> = {}
  for (const [key, entry] of Object.entries(value)) {
    const json = encoded(entry)
    if (json !== undefined) define(object, key.startsWith('$') ? `$${key}` : key, json)
  }
  return object
}

/** Assigning to `__proto__` would set the prototype instead. */
function define<V>(object: Record<string, V>, key: string, value: V): void {
  if (key !== '__proto__') object[key] = value
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

function withoutZeros(values: Uint32Array): number[] {
  const runs: number[] = []
  let zeros = 0
  for (const value of values) {
    if (value === 0) zeros++
    else {
      if (zeros > 0) runs.push(-zeros)
      zeros = 0
      runs.push(value)
    }
  }
  if (zeros > 0) runs.push(-zeros)
  return runs
}

function decoded(json: Json): unknown {
  if (typeof json !== 'object' || json === null) return json
  if (isList(json)) return json.map(decoded)
  const entries = Object.entries(json)
  const [only] = entries
  if (entries.length === 1 && /^\$[^$]/.test(only![0])) return decodedSpecial(...only!)
  const object: Record<string, unknown> = {}
  for (const [key, entry] of entries) {
    if (/^\$(?:[^$]|$)/.test(key)) throw new SyntaxError('an unknown kind of value')
    define(object, key.startsWith('$') ? key.slice(1) : key, decoded(entry))
  }
  return object
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json)

const NUMBERS: ReadonlyMap<Json, number> = new Map([
  ['-0', -0],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['NaN', NaN],
])

function decodedSpecial(kind: string, json: Json): unknown {
  const number = kind === '$number' ? NUMBERS.get(json) : undefined
  if (number !== undefined) return number
  if (kind === '$uint32' && isList(json)) return withZeros(json)
  throw new SyntaxError('an unknown kind of value')
}

/** Maximum number of values of a typed array; a longer one is no answer of an engine. */
const MOST_VALUES = 2 ** 26

function withZeros(runs: readonly Json[]): Uint32Array {
  if (!runs.every(isRun)) throw new SyntaxError('not whole numbers of 32 bits')
  const length = runs.reduce((sum, run) => sum + (run < 0 ? -run : 1), 0)
  if (length > MOST_VALUES) throw new SyntaxError('too many values')
  const values = new Uint32Array(length)
  let at = 0
  for (const run of runs) {
    if (run < 0) at -= run
    else values[at++] = run
  }
  return values
}

function isRun(json: Json): json is number {
  return Number.isInteger(json) && Number(json) < 2 ** 32
}
