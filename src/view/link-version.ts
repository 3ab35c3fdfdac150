/**
 * Exports the version of the words in an address (`v=`), and the table that brings the words of older links up to date, so
 * that links, tours and saved pages open for as long as the page does. Used by the URL codec alone.
 *
 * To change what a word means or is called: raise `LINK_VERSION`, and add a row for the version before.
 */

/** Words of an address by name. */
export type Words = ReadonlyMap<string, string>

/** The version that is written. A link without `v` is of version 1. */
export const LINK_VERSION = 2

/** By version: how its words are put in the next. Each row is pure, and stays as it is for good. */
export const UPGRADES: Readonly<Record<number, (words: Words) => Words>> = {
  1: (words) => opensTimeline(nameByFields(words)),
}

/** The words are called what the fields of the view are called. */
const nameByFields = rename({
  view: 'perspective',
  read: 'reading',
  of: 'matrix-of',
  rank: 'ranking',
  moved: 'moves',
  folded: 'collapsed',
  unfolded: 'expanded',
})

/** Words that a link had when it was copied from the timeline, which opened first and was not named. */
const OF_TIMELINE = ['from', 'to', 'lanes', 'order', 'moves', 'collapsed', 'expanded', 'event']

/** A link with filters alone opens what opens first today. */
function opensTimeline(words: Words): Words {
  const isOfTimeline = !words.has('perspective') && OF_TIMELINE.some((name) => words.has(name))
  return isOfTimeline ? new Map([...words, ['perspective', 'timeline']]) : words
}

/** A word under its new name stays as it is where both are given. */
function rename(names: Readonly<Record<string, string>>): (words: Words) => Words {
  return (words) => new Map([...[...words].map(([name, text]) => [names[name] ?? name, text] as const), ...words])
}

/** The version that the words say; 1 where they say none, or nothing that is one. */
export function versionOf(words: Words): number {
  const text = words.get('v') ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** The words as the current version has them. Those of a newer version are left as they are. */
export function upgradeWords(words: Words): Words {
  let upgraded = words
  for (let version = versionOf(words); version < LINK_VERSION; version++) upgraded = UPGRADES[version]!(upgraded)
  return upgraded
}
