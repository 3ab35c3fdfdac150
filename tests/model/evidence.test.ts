/** Holds `docs/evidence.md` to the shipped datasets, and the datasets to what that page promises. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { balanceOf, type SideBalance } from '../../src/model/balance.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(resolve(root, 'docs/evidence.md'), 'utf8')
const names = ['cross-strait', 'wider'] as const
const shipped = names.map((name) => {
  const { dataset } = readDataset(readFileSync(resolve(root, `public/datasets/${name}.json`), 'utf8'))
  return { name, dataset: dataset!, balance: balanceOf(dataset!) }
})

/** The shares of the page's table, as parts and wholes. */
const SHARES: Readonly<Record<string, (side: SideBalance) => readonly [part: number, whole: number]>> = {
  'statements with a first-hand or agency source': ({ onRecord, statements }) => [onRecord, statements],
  "statements with a source in the side's own language": ({ inOwnLanguage, statements }) => [inOwnLanguage, statements],
  'statements with a passage': ({ withPassage, statements }) => [withPassage, statements],
  'accusations answered, of those that somebody could answer': ({ accusations }) => [
    accusations.answered,
    accusations.all - accusations.unanswerable,
  ],
  'accusations answered or searched': ({ accusations: { all, unanswerable, notSought } }) => [
    all - unanswerable - notSought,
    all - unanswerable,
  ],
}

const promises = [
  ...page.matchAll(/^\| ([a-z-]+) \| (\w\w) \| (\w\w) \| (.+?) \| (\d+) % \| (\d+) % \| (\d+) \|$/gm),
].map(([, name, one, other, share, shareOfOne, shareOfOther, limit]) => ({
  name: name!,
  sides: [one!, other!],
  share: share!,
  stated: [Number(shareOfOne), Number(shareOfOther)],
  limit: Number(limit),
}))

describe('the page about the evidence', () => {
  it('states every share for both files', () => {
    expect(promises.map(({ name, share }) => `${name}: ${share}`)).toEqual(
      names.flatMap((name) => Object.keys(SHARES).map((share) => `${name}: ${share}`)),
    )
  })

  it.each(promises)('holds for $name: $share', ({ name, sides, share, stated, limit }) => {
    const { balance } = shipped.find((one) => one.name === name)!
    const shares = sides.map((side) => {
      const [part, whole] = SHARES[share]!(balance.sides.find((one) => one.side === side)!)
      return Math.round((100 * part) / whole)
    })
    expect(shares).toEqual(stated)
    expect(Math.abs(shares[0]! - shares[1]!)).toBeLessThanOrEqual(limit)
  })

  it('lists every statement of a government without a source of record', () => {
    const section = page.split('### Statements of governments without a source of record')[1]!.split('\n## ')[0]!
    const listed = [...section.matchAll(/^- `(.+)`$/gm)].map(([, id]) => id!)
    expect(new Set(shipped.flatMap(({ balance }) => balance.offRecord))).toEqual(new Set(listed))
  })

  it('counts what is in the files', () => {
    for (const { name, dataset } of shipped) {
      const kinds = (['accusation', 'attack', 'rebuttal'] as const).map(
        (type) => dataset.events.filter((event) => event.type === type).length,
      )
      const counts = [dataset.events.length, ...kinds, dataset.head.sources.length].join(' | ')
      expect(page).toContain(`| \`${name}.json\` | ${counts} (`)
    }
  })
})

describe.each(shipped)('the evidence of $name', ({ dataset: { head, events } }) => {
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))

  it('leads to a passage from every event', () => {
    const without = events.filter(({ citations, points }) =>
      [...citations, ...points.flatMap((point) => point.citations)].every(({ quote, locator }) => !quote && !locator),
    )
    expect(idsOf(without)).toEqual([])
  })

  it('has a stance for every answer', () => {
    const uncoded = events.filter(({ respondsTo }) => respondsTo.some(({ stance }) => stance === undefined))
    expect(idsOf(uncoded)).toEqual([])
  })

  it('has no group with a country of its own but collectives of a place', () => {
    const groups = head.actors.filter(({ kind, country }) => kind === 'group' && country !== null)
    const attackers = new Set(events.filter(({ type }) => type === 'attack').flatMap(({ by }) => by))
    expect(idsOf(groups.filter(({ id }) => attackers.has(id)))).toEqual(['rti-insiders'].filter((id) => actors.has(id)))
  })

  it('says of every source what kind it is, and of every copy what it renders', () => {
    expect(idsOf(head.sources.filter(({ kind }) => kind === undefined))).toEqual([])
    const copies = head.sources.filter(({ kind, original }) => kind === 'copy' && original === undefined)
    expect(idsOf(copies)).toEqual([])
  })

  it('tags Chinese by its script', () => {
    expect(idsOf(head.sources.filter(({ language }) => language === 'zh'))).toEqual([])
  })

  it('leads nowhere by a shortened address', () => {
    const SHORTENERS = /^https?:\/\/(buff\.ly|bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly)\//
    expect(idsOf(head.sources.filter(({ url }) => SHORTENERS.test(url ?? '')))).toEqual([])
  })
})
