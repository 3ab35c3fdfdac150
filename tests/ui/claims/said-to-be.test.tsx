// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/filter.ts'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { lanesByCountry } from '../../../src/scene/lanes/lanes.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { isSaidMark } from '../../../src/ui/events/said-lane.ts'
import { LaneNames } from '../../../src/ui/timeline/LaneNames.tsx'
import { CLAIMS } from '../support/claims.ts'
import { datasetOf, openPage } from '../support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

async function openAttack() {
  const page = openPage(<EventDetails />, { view: { event: 'attack' }, document: CLAIMS })
  const name = await screen.findByRole('button', { name: 'Group 64' })
  return { ...page, name, party: name.closest('li')! }
}

describe('an actor that is only said to be of someone', () => {
  it('is called so beside its name, by whom, and leads to who says so', async () => {
    const { user, store, party } = await openAttack()
    const saying = await within(party).findByRole('button', { name: 'Ministry (23 September 2024)' })
    expect(party.textContent).toContain('said to be Command, by Ministry (23 September 2024)')
    await user.click(saying)
    expect(store.get().event).toBe('accusation')
  })

  it('has a card that says whose its identification and its aliases are', async () => {
    const { user, name } = await openAttack()
    await user.click(name)
    const card = document.getElementById(name.getAttribute('aria-controls') ?? '')!
    await within(card).findAllByRole('button', { name: 'Ministry (23 September 2024)' })
    expect(card.textContent).toContain('Said to besaid to be Command, by Ministry (23 September 2024)')
    expect(card.textContent).toContain('Sixty-four; APT-64, by Ministry (23 September 2024)')
  })
})

/** The lane of the group alone. */
const LANE = { key: 'actor:group', lane: { field: 'actor', value: 'group' } as const, count: 1, y: 0, height: 40 }
const SCENE: Scene = {
  widthPx: 100,
  heightPx: 40,
  groups: [{ key: '', country: null, isFolded: false, count: 1, y: 0, height: 40, headPx: 0 }],
  lanes: [{ ...LANE, isDensity: false, hidden: 0, isAsked: true }],
  marks: [],
  links: [],
}

describe('the lane of an actor that is only said to be of a country', () => {
  const openLane = (attributed: 'as-claimed' | 'uncontested') =>
    openPage(<LaneNames scene={SCENE} onZoomTo={() => {}} />, {
      document: CLAIMS,
      view: { filter: { ...NO_FILTER, attributed } },
    })

  it('is hatched, and named by what it is said to be and by whom', async () => {
    openLane('as-claimed')
    const lane = await screen.findByTitle('Show only Group 64 (said to be of Taiwan, by Ministry)')
    expect(lane.textContent).toContain('Group 64 said to be of Taiwan')
    expect(lane.dataset['said']).toBe('true')
  })

  it('is like any other where only the uncontested counts', () => {
    openLane('uncontested')
    const lane = screen.getByTitle('Show only Group 64')
    expect(lane.textContent).not.toContain('said to be')
    expect(lane.dataset['said']).toBe('false')
  })

  it.each([
    ['as-claimed', ['TW']],
    ['uncontested', ['']],
  ] as const)('stands in the group that it counts for: %s', (attributed, groups) => {
    const { actors } = datasetOf(CLAIMS)
    const lanes = [{ value: 'group', first: 0, counts: [0, 1, 0] as const }]
    const folds = { collapsed: [], expanded: [] }
    const found = lanesByCountry(lanes, actors, folds, (members) => members, attributed)
    expect(found.map(({ country }) => country)).toEqual(groups)
  })
})

describe('a mark in the lane of a folded country', () => {
  const { actors } = datasetOf(CLAIMS)
  const isHatched = (value: string, attributed: 'as-claimed' | 'uncontested' = 'as-claimed') =>
    isSaidMark({ field: 'country', value: 'TW' }, [value], actors, attributed)

  it('is hatched if its speaker is only said to be of that country, unless such claims are left out', () => {
    expect(isHatched('group')).toBe(true)
    expect(isHatched('ice')).toBe(false)
    expect(isHatched('group', 'uncontested')).toBe(false)
  })
})
