/** Shows a value in one short line, for issues. */
import { withoutTurns } from '../turned-text.ts'

export const PREVIEW_LENGTH = 80
const DEEPEST = 4

/**
 * Returns JSON, shortened to at most `PREVIEW_LENGTH` characters with `…`; reads no more of the value than it shows.
 */
export function previewOf(value: unknown): string {
  const text = write(value, PREVIEW_LENGTH + 1, DEEPEST)
  return text.length <= PREVIEW_LENGTH ? text : `${text.slice(0, PREVIEW_LENGTH - 1)}…`
}

function write(value: unknown, room: number, depth: number): string {
  if (typeof value === 'string') return withoutTurns(JSON.stringify(value.slice(0, room)))
  if (typeof value !== 'object' || value === null) return String(value)
  const isList = Array.isArray(value)
  if (depth === 0) return isList ? '[…]' : '{…}'
  let text = ''
  for (const key in value) {
    if (text.length >= room) break
    const member = write(value[key as keyof typeof value], room - text.length, depth - 1)
    text += `${text && ','}${isList ? '' : `${write(key, room, 0)}:`}${member}`
  }
  return isList ? `[${text}]` : `{${text}}`
}
