/** Reads values of unknown shape from foreign files. */
import { isObject, type RawObject } from '../../model/check/known-fields.ts'

const NOTHING: RawObject = {}

/** Returns an object, or an empty object. */
export function objectIn(raw: unknown): RawObject {
  return isObject(raw) ? raw : NOTHING
}

export function listIn(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? (raw as unknown[]) : []
}

/** Returns a text, or a number as text; empty for anything else. */
export function textIn(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : typeof raw === 'number' ? String(raw) : ''
}

/** Returns a text with its surrounding white space; empty for anything else. */
export function wholeText(raw: unknown): string {
  return typeof raw === 'string' ? raw : ''
}

/** Returns the texts of a list. */
export function textsIn(raw: unknown): readonly string[] {
  return listIn(raw).map(textIn).filter(Boolean)
}

/** An http(s) address, `//…` being one of https; `null` for anything else. */
export function addressIn(text: string): string | null {
  const url = text.startsWith('//') ? `https:${text}` : text
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}
