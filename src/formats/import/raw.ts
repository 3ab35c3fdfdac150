/** Reads what others wrote, whatever it is. */
import { isObject, type RawObject } from '../../model/check/known-fields.ts'

const NOTHING: RawObject = {}

/** An object, or one without anything in it. */
export function objectIn(raw: unknown): RawObject {
  return isObject(raw) ? raw : NOTHING
}

export function listIn(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? (raw as unknown[]) : []
}

/** A text, or a number as one; empty where it is neither. */
export function textIn(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : typeof raw === 'number' ? String(raw) : ''
}

/** A text with the white space around it; empty where it is none. */
export function wholeText(raw: unknown): string {
  return typeof raw === 'string' ? raw : ''
}

/** The texts of a list. */
export function textsIn(raw: unknown): readonly string[] {
  return listIn(raw).map(textIn).filter(Boolean)
}

/** An http(s) address, `//…` being one of https; `null` for anything else. */
export function addressIn(text: string): string | null {
  const url = text.startsWith('//') ? `https:${text}` : text
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}
