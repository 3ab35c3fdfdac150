import { expect, it } from 'vitest'
import { leaveTo, readSource, selectEvent, stepOut } from '../../src/view/changes.ts'
import { FIRST_VIEW } from '../../src/view/view.ts'

const reading = readSource('article')(selectEvent('rebuttal')(FIRST_VIEW))

it('stepping out closes what is read before the event, and then nothing', () => {
  const [once, twice] = [stepOut(reading), stepOut(stepOut(reading))]
  expect([once.reading, once.event]).toEqual([null, 'rebuttal'])
  expect(twice).toEqual(FIRST_VIEW)
  expect(stepOut(twice)).toBe(twice)
})

it('an event opened out of a source is read instead of it', () => {
  expect(leaveTo('attack')(reading)).toEqual({ ...FIRST_VIEW, event: 'attack' })
})

it('the source that is read already changes nothing', () => {
  expect(readSource('article')(reading)).toBe(reading)
})
