/**
 * Stores folded text in one byte per character if possible, because V8 keeps and searches a string of code units below
 * 256 at half the size. Typographic punctuation, which most prose contains, takes the places of the C1 controls.
 */

const PUNCTUATION = '‘’‚“”„–—―•†‡′″‹›€…'
const FIRST_PLACE = 0x80

const WIDE = /[^\0-\x7f\xa0-\xff]/
const REALLY_WIDE = new RegExp(`[^\\0-\\x7f\\xa0-\\xff${PUNCTUATION}]`)
const PLACES = /[\x80-\x9f]/g

/** Returns `null` for a text that needs more than one byte per character. */
export function toNarrow(text: string): string | null {
  if (!WIDE.test(text)) return text
  if (REALLY_WIDE.test(text)) return null
  const units = Uint8Array.from(text, (character) => {
    const place = PUNCTUATION.indexOf(character)
    return place < 0 ? character.charCodeAt(0) : FIRST_PLACE + place
  })
  let narrow = ''
  // Built from code units, as a text derived from a wide one stays wide; in pieces, as each unit is an argument.
  for (let at = 0; at < units.length; at += 8192) narrow += String.fromCharCode(...units.subarray(at, at + 8192))
  return narrow
}

export function fromNarrow(text: string): string {
  return text.replaceAll(PLACES, (place) => PUNCTUATION[place.charCodeAt(0) - FIRST_PLACE]!)
}
