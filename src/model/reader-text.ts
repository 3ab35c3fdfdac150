/** Texts for readers: in the dataset's language, or by BCP 47 tag. `ReaderText`, and how one of its wordings is chosen. */

/** A plain text in the dataset's `language`, or texts by BCP 47 tag, of which there is at least one. */
export type ReaderText = string | Readonly<Record<string, string>>

/** The language of the page. */
export const PAGE_LANGUAGE = 'en'

/**
 * The wording nearest to the first of `languages` that any is near to, else the first wording. Near is a tag with the same
 * subtags to begin with: the more, the nearer.
 */
export function wordingOf(text: ReaderText, languages: readonly string[]): string {
  if (typeof text === 'string') return text
  const tags = Object.keys(text)
  for (const language of languages) {
    const tag = nearestTag(language, tags)
    if (tag !== undefined) return text[tag]!
  }
  return text[tags[0]!] ?? ''
}

/** Every wording, for searching. */
export function wordingsOf(text: ReaderText): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function nearestTag(language: string, tags: readonly string[]): string | undefined {
  let nearest: string | undefined
  let most = 0
  for (const tag of tags) {
    const shared = sharedSubtags(language, tag)
    if (shared <= most) continue
    most = shared
    nearest = tag
  }
  return nearest
}

function sharedSubtags(a: string, b: string): number {
  const subtags = b.toLowerCase().split('-')
  let shared = 0
  for (const subtag of a.toLowerCase().split('-')) {
    if (subtag !== subtags[shared] || subtag === '') break
    shared += 1
  }
  return shared
}
