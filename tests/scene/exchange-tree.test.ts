import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventHeader, Link } from '../../src/engine/query.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { exchangeTree, nearest, type ExchangeNode } from '../../src/scene/links/exchange-tree.ts'
import { engineOf, type Sketch } from './draw-picture.ts'

const DAY = 86_400_000

function treeOf(sketches: readonly Sketch[], id = sketches[0]!.id): readonly ExchangeNode[] {
  const { events, links } = engineOf(sketches).answer({ kind: 'exchange', id, limit: 200 })!
  return exchangeTree(events, links)
}

/** `attack(accusation(rebuttal))`, a reference as `=id`. */
const told = (nodes: readonly ExchangeNode[]): string =>
  nodes
    .map(({ event, children, references }) => {
      const below = [told(children), ...references.map(({ event }) => `=${event.id}`)].filter(Boolean).join(' ')
      return event.id + (below === '' ? '' : `(${below})`)
    })
    .join(' ')

const allOf = (nodes: readonly ExchangeNode[]): readonly ExchangeNode[] =>
  nodes.flatMap((node) => [node, ...allOf(node.children)])

const event = (id: string, type: Sketch['type'], date: string, links: Partial<Sketch> = {}): Sketch => ({
  id,
  type,
  date,
  by: 'CN-mss',
  ...links,
})

describe('the tree of an exchange', () => {
  it('leads from what was done over what was said of it to what answered that', () => {
    const tree = treeOf([
      event('attack', 'attack', '2024-01-01'),
      event('claim', 'accusation', '2024-01-05', { about: ['attack'] }),
      event('denial', 'rebuttal', '2024-01-07', { about: ['attack'], respondsTo: ['claim'] }),
      event('counter', 'accusation', '2024-01-06', { respondsTo: ['claim'] }),
    ])
    expect(told(tree)).toBe('attack(claim(counter denial))')
    const [attack, claim, counter, denial] = allOf(tree)
    expect([attack!.kind, claim!.kind, denial!.kind]).toEqual([null, 'about', 'respondsTo'])
    expect(claim!.time).toEqual({ min: 4 * DAY, max: 4 * DAY })
    expect(denial!.time).toEqual({ min: 2 * DAY, max: 2 * DAY })
    expect(counter!.time).toEqual({ min: DAY, max: DAY })
  })

  it('is never more precise about a time than the dates are', () => {
    const [, claim] = allOf(
      treeOf([event('attack', 'attack', '2024-01'), event('claim', 'accusation', '2024-03', { about: ['attack'] })]),
    )
    expect(claim!.time).toEqual({ min: 30 * DAY, max: 90 * DAY })
    const [, vague] = allOf(
      treeOf([event('attack', 'attack', '../..'), event('claim', 'accusation', '2024', { about: ['attack'] })]),
    )
    expect(vague!.time).toBeNull()
  })

  it('lets an event stand once and refers to it where else it belongs', () => {
    const tree = treeOf([
      event('one', 'accusation', '2024-01-01'),
      event('two', 'accusation', '2024-01-02'),
      event('denial', 'rebuttal', '2024-01-03', { respondsTo: ['one', 'two'] }),
      event('again', 'accusation', '2024-01-04', { respondsTo: ['denial'] }),
    ])
    expect(told(tree)).toBe('one(denial(again)) two(=denial)')
  })

  it('does not refer from an attack to what answers something said of it', () => {
    const tree = treeOf([
      event('one', 'attack', '2024-01-01'),
      event('two', 'attack', '2024-01-02'),
      event('a', 'accusation', '2024-01-03', { about: ['one'] }),
      event('b', 'accusation', '2024-01-04', { about: ['two'] }),
      event('denial', 'rebuttal', '2024-01-05', { about: ['one', 'two'], respondsTo: ['a', 'b'] }),
      event('third', 'accusation', '2024-01-06', { about: ['one', 'two'] }),
    ])
    expect(told(tree)).toBe('one(a(denial) third) two(b(=denial) =third)')
  })

  it('begins a circle at its earliest event', () => {
    const tree = treeOf([
      event('b', 'accusation', '2024-01-02', { respondsTo: ['a'] }),
      event('a', 'accusation', '2024-01-01', { respondsTo: ['b'] }),
    ])
    expect(told(tree)).toBe('a(b(=a))')
  })

  it('can be kept to the events nearest to the one asked about', () => {
    const chain = Array.from({ length: 30 }, (_, at) =>
      event(`e${at + 10}`, 'accusation', '2024', at === 0 ? {} : { respondsTo: [`e${at + 9}`] }),
    )
    const { events, links } = engineOf(chain).answer({ kind: 'exchange', id: 'e20', limit: 200 })!
    const near = nearest(events, links, 5)
    expect(told(exchangeTree(near.events, near.links))).toBe('e18(e19(e20(e21(e22))))')
  })

  it('holds every event exactly once, and refers only to events in it, however they are linked', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const date = fc
      .constantFrom('2024', '2024-01', '2024-01-05', '2023~', '../2024', '2024-01/..')
      .map((text) => parseDate(text)!)
    const links = fc
      .uniqueArray(
        fc.record({
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...ids),
          kind: fc.constantFrom('about', 'respondsTo'),
        }),
        { selector: ({ from, to, kind }) => `${from} ${to} ${kind}` },
      )
      .map((links) =>
        links
          .filter(({ from, to }) => from !== to)
          .map((link): Link => ({ ...link, time: null, stance: null, points: [], standing: null })),
      )
    fc.assert(
      fc.property(fc.array(date, { minLength: 6, maxLength: 6 }), links, (dates, links) => {
        const events = ids.map((id, at): EventHeader => ({
          id,
          type: 'accusation',
          date: dates[at]!,
          title: id,
          by: [],
          against: [],
          occurrence: null,
          attribution: null,
          responses: ['none-found'],
          source: 's',
          links: 0,
          points: 0,
        }))
        const nodes = allOf(exchangeTree(events, links))
        expect(nodes.map(({ event }) => event.id).sort()).toEqual(ids)
        // What responds to something is found below it, standing there or referred to.
        const below = (id: string) => {
          const { children, references } = nodes.find((node) => node.event.id === id)!
          return [...children, ...references].map(({ event }) => event.id)
        }
        const answers = links.filter(({ kind }) => kind === 'respondsTo')
        expect(answers.every(({ from, to }) => below(to).includes(from))).toBe(true)
      }),
    )
  })
})
