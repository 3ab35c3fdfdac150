/** Exports the language of a text that a page shows, so that it is read and set as one of that language. */

/** Returns the tag for a `lang` attribute; `undefined` if the text is of the page's own language, or of an unknown one. */
export function languageBeside(page: string, tag: string | undefined): string | undefined {
  return tag === undefined || tag === '' || tag === page || tag.startsWith(`${page}-`) ? undefined : tag
}

/**
 * Returns the tag of the dataset's language for a text that was not translated for the page, as its letters show; `undefined`
 * if they are those of the page's language. Languages that share a script are not told apart.
 */
export function languageByScript(text: string, page: string, own: string): string | undefined {
  const [ours, theirs] = [scriptOf(page), scriptOf(own)]
  if (ours === null || theirs === null || ours === theirs) return undefined
  // A name in Latin letters is at home in a text of any script, so those of the page decide.
  const isTheirs = theirs === 'Latin' ? !lettersOf(ours).test(text) : lettersOf(theirs).test(text)
  return isTheirs && lettersOf(theirs).test(text) ? own : undefined
}

/** Values of the property Script by the codes of ISO 15924 that a language may be written in. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Hans: 'Han',
  Hant: 'Han',
  Hebr: 'Hebrew',
  Jpan: 'Han',
  Kore: 'Hangul',
  Latn: 'Latin',
}

function scriptOf(tag: string): string | null {
  try {
    return SCRIPTS[new Intl.Locale(tag).maximize().script ?? ''] ?? null
  } catch {
    return null
  }
}

const patterns = new Map<string, RegExp>()

function lettersOf(script: string): RegExp {
  const known = patterns.get(script)
  if (known !== undefined) return known
  const pattern = new RegExp(String.raw`\p{Script=${script}}`, 'u')
  patterns.set(script, pattern)
  return pattern
}
