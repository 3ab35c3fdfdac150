// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTER } from '../../../src/engine/filter.ts'
import { drawOverview } from '../../../src/ui/export/overview/draw-overview.ts'
import { FIRST_VIEW } from '../../../src/view/view.ts'
import { loadedWords } from '../support/loaded-words.ts'
import { datasetOf, DISPUTE, disputeSearchedFor } from '../support/page.tsx'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

async function drawn(document: unknown = DISPUTE, filter = NO_FILTER) {
  const { signal } = new AbortController()
  const dataset = datasetOf(document)
  const order = { dataset, words: loadedWords, view: { ...FIRST_VIEW, filter }, widthPx: 1200, theme: 'light', signal }
  const { svg, ...size } = await drawOverview({ ...order, theme: 'light', address: 'https://example.org/?a=1&b=2' })
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const texts = [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent)
  const names = [...documentElement.querySelectorAll('path > title')].map(({ textContent }) => textContent)
  return { svg, size, texts, names }
}

describe('the picture of the overview', () => {
  it('states the finding, each pair of sides, its source and its licence', async () => {
    const { texts } = await drawn()
    expect(texts).toContain('A dispute')
    expect(texts.join(' ')).toContain('China accused Taiwan once; Taiwan answered 1.')
    expect(texts).toContain('Taiwan answered 1 of 1')
    expect(texts.join(' ')).toContain('https://example.org/?a=1&b=2')
  })

  it('has a mark for every accusation and every answer, which says what it is', async () => {
    const { names } = await drawn()
    expect(names.toSorted()).toEqual([
      expect.stringContaining('Accusation: Command accuses the ministry'),
      expect.stringContaining('Accusation: Laboratory names nobody'),
      expect.stringContaining('Accusation: Ministry accuses the command'),
      expect.stringContaining('Rebuttal: Command rejects it'),
    ])
  })

  it('tells accusations that nobody searched an answer to from those without one', async () => {
    const all = await drawn(disputeSearchedFor('counter'))
    expect(all.texts).toContain('no answer in this dataset')
    expect(all.texts).toContain('names nobody who could answer')
    expect(all.texts.some((text) => /answered 0 of 0/.test(text))).toBe(false)
  })

  it('draws only what the filter keeps, with its answers, and names the filter', async () => {
    const { names, texts } = await drawn(DISPUTE, { ...NO_FILTER, values: { actor: ['lab'] } })
    expect(names).toEqual([expect.stringContaining('Laboratory names nobody')])
    expect(texts).toContain('Filters: Laboratory')
  })

  it('says and hatches from when on nobody looked', async () => {
    const document = { ...disputeSearchedFor('counter'), coversUntil: '2024-10-15' }
    const { svg, texts } = await drawn(document)
    expect(texts).toContain('Events after 15 October 2024 are not covered')
    expect(svg).toContain('url(#uncovered)')
    expect((await drawn()).svg).not.toContain('url(#uncovered)')
  })

  it('holds text from a file as text', async () => {
    const hostile = '</title><script>alert(1)</script>&\u0000'
    const events = DISPUTE.events.map((event) => ({ ...event, title: hostile }))
    const { svg } = await drawn({ ...DISPUTE, title: hostile, events })
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0000')
  })

  it('is drawn without an axis where nothing has a date', async () => {
    const events = DISPUTE.events.slice(3, 4).map((event) => ({ ...event, date: '../2024' }))
    const { size } = await drawn({ ...DISPUTE, events })
    expect(size.heightPx).toBeGreaterThan(100)
  })
})
