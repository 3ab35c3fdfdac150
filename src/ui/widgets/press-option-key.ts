import type { KeyboardEvent } from 'react'
import { isComposed } from './composed-keys.ts'
import { activeId, optionId, type Options } from './options.ts'

/**
 * Arrows walk through the options, in the order in which they stand on the page, round and round; Enter chooses, which is
 * a click. Says whether the key was one of these.
 */
export function pressOptionKey(
  event: KeyboardEvent,
  options: Options,
  walkTo: (option: string | null) => void,
): boolean {
  if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey) return false
  const list = document.getElementById(options.listId)
  const drawn = Array.from(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])
  const at = drawn.findIndex(({ id }) => id === activeId(options))
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by !== undefined) {
    const next = drawn.at(at === -1 && by === -1 ? -1 : (at + by) % drawn.length)
    next?.scrollIntoView({ block: 'nearest' })
    walkTo(next?.id.slice(optionId(options, '').length) ?? null)
  } else if (event.key === 'Enter' && at !== -1) drawn[at]!.click()
  else return false
  event.preventDefault()
  return true
}
