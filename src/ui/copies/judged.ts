import { MOST_COPY_CHARACTERS } from '../../model/own-copy.ts'
import type { CopyText } from '../context/copies.ts'

/** Refuses a text that is blank, or too long to be searched at once. */
export function judged(text: string): CopyText {
  const tidy = text.replaceAll('\r\n', '\n').trim()
  if (tidy === '') return { ok: false, refusal: 'empty' }
  return tidy.length > MOST_COPY_CHARACTERS ? { ok: false, refusal: 'too-long' } : { ok: true, text: tidy }
}
