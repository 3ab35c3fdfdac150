/** Exports a check of JSON's depth before it is parsed: what is nested without end takes a parser long. */

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from('"\\[]{}', (sign) =>
  sign.charCodeAt(0),
)

/** Whether lists and objects are nested in each other more than `depth` times. One pass; brackets in strings do not count. */
export function isDeeperThan(json: string, depth: number): boolean {
  let open = 0
  let isInString = false
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) isInString = !isInString
    else if (isInString) {
      if (code === BACKSLASH) at++
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++open > depth) return true
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) open--
  }
  return false
}
