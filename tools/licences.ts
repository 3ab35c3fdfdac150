/**
 * Puts `licences.txt` beside the built app: the notice of every library in it. Vite writes the notices of each build; the
 * worker of the app has the libraries that the worker of a saved page has, which is a build of its own.
 */
import type { Plugin } from 'vite'

/** File that Vite writes for each build, given as `build.license`. */
export const NOTICES = 'licences.md'

/** Notices of builds other than the app's, in the form that Vite writes them. */
const others: string[] = []

export function addNotices(markdown: string): void {
  others.push(markdown)
}

/** Returns the notices of several builds as one text, each library once, in order of name. */
export function joinNotices(builds: readonly string[]): string {
  const sections = builds.flatMap((markdown) => markdown.split(/^## /m).slice(1))
  const byLibrary = new Map(sections.map((section) => [section.split('\n', 1)[0]!, section.trimEnd()]))
  const { compare } = new Intl.Collator('en')
  const ordered = [...byLibrary].toSorted(([a], [b]) => compare(a, b))
  return `Libraries and fonts in Claimline, and their licences\n\n${ordered.map(([, section]) => section).join('\n\n\n')}\n`
}

export const licences: Plugin = {
  name: 'claimline-licences',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const own = bundle[NOTICES]
      if (own?.type !== 'asset') throw new Error('there are no notices of licences')
      delete bundle[NOTICES]
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: joinNotices([own.source.toString(), ...others]),
      })
    },
  },
}
