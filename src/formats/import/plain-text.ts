/** Extracts the text of HTML. The HTML is never parsed as a document, so nothing in it is loaded or run. */

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
])

/** Tags and comments are taken out, what ends a paragraph or a line becomes a new line. A `<` that begins no tag stays. */
export function plainText(html: string): string {
  return withoutBlankEnds(
    withoutComments(html)
      .replaceAll(/<br\b[^<>]*>|<\/(?:p|div|li|h\d|blockquote)\s*>/gi, '\n')
      .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
      .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) =>
        decimal || hex
          ? character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16), whole)
          : (ENTITIES.get(name) ?? whole),
      ),
  ).trim()
}

/** `plainText` in one line. */
export function plainLine(html: string): string {
  return plainText(html).replaceAll(/\s+/g, ' ')
}

/** A comment without an end stays. */
function withoutComments(html: string): string {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const start = html.indexOf('<!--', at)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) break
    parts.push(html.slice(at, start))
    at = end + 3
  }
  return parts.join('') + html.slice(at)
}

/** White space that holds the end of a line becomes just that. */
function withoutBlankEnds(text: string): string {
  return text.replaceAll(/\s+/g, (white) => {
    const end = white.indexOf('\n')
    return end < 0 ? white : '\n'
  })
}

function character(code: number, whole: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole
}

/** The first line, cut between two words, or between two characters as readers see them. */
export function firstWords(text: string, longest = 100): string {
  const line = text.split('\n', 1)[0]!.trim()
  if (line.length <= longest) return line
  const cut = wholeCharacters(line, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), lastBreak(cut, longest / 2))).trimEnd()}…`
}

/** As much of a text as ends between two of its characters, in at most so many UTF-16 units. */
function wholeCharacters(text: string, longest: number): string {
  return text.slice(0, lastBreak(text, longest))
}

/** The last place before `longest` that is between two characters: neither half of a flag, nor a letter without its mark. */
function lastBreak(text: string, longest: number): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  let last = 0
  // What lies far beyond the cut has no say in it.
  for (const { index, segment } of segmenter.segment(text.slice(0, longest * 2))) {
    if (index + segment.length > longest) return last || Math.min(longest, text.length)
    last = index + segment.length
  }
  return last
}

let segmenter: Intl.Segmenter | null = null
