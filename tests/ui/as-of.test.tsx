// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { AsOfBar } from '../../src/ui/as-of/AsOfBar.tsx'
import { AsOfSwitch } from '../../src/ui/as-of/AsOfSwitch.tsx'
import { useView } from '../../src/ui/context/store.ts'
import { Chips } from '../../src/ui/filters/Chips.tsx'
import { StatusLine } from '../../src/ui/app/StatusLine.tsx'
import { openPage } from './support/page.tsx'

afterEach(cleanup)

function Page() {
  const asOf = useView((view) => view.filter.asOf)
  return (
    <>
      <StatusLine />
      <AsOfSwitch />
      <Chips />
      {asOf !== null && <AsOfBar asOf={asOf} />}
    </>
  )
}

const toggle = () => screen.getByRole('checkbox', { name: 'Only what had been said by a date' })
const slider = () => screen.getByRole('slider', { name: 'As of' })
const asOf = (day: string) => ({ view: { filter: { ...NO_FILTER, asOf: Date.parse(day) + 86_400_000 } } })

describe('as of a date', () => {
  it('is off at first, and begins where everything had been said', async () => {
    const { user, store } = openPage(<Page />)
    expect(screen.queryByRole('slider')).toBeNull()
    await user.click(toggle())
    expect(store.get().filter.asOf).toBe(Date.UTC(2024, 8, 2))
    expect(slider().getAttribute('aria-valuetext')).toBe('1 September 2024')
    expect(await screen.findByText('5 of 5 events')).toBeDefined()
    await user.click(toggle())
    expect(store.get().filter.asOf).toBeNull()
  })

  it('says that it is on, shows what had been said by then, and is let go by a button and a chip', async () => {
    const first = openPage(<Page />, asOf('2024-03-01'))
    expect(screen.getByText('As of 1 March 2024: only what had been said by then.')).toBeDefined()
    expect(await screen.findByText('3 of 5 events')).toBeDefined()
    await first.user.click(screen.getByRole('button', { name: 'Show everything' }))
    expect(first.store.get().filter).toEqual(NO_FILTER)
    cleanup()
    const second = openPage(<Page />, asOf('2024-03-01'))
    await second.user.click(screen.getByRole('button', { name: 'Remove filter: As of 1 March 2024' }))
    expect(second.store.get().filter).toEqual(NO_FILTER)
  })

  it('moves by its slider, by a typed day, and from date to date on which something was said', async () => {
    const { user, store } = openPage(<Page />, asOf('2024-09-01'))
    fireEvent.change(slider(), { target: { value: String(Date.UTC(2024, 4, 2) / 86_400_000) } })
    expect(slider().getAttribute('aria-valuetext')).toBe('1 May 2024')
    await user.click(screen.getByRole('button', { name: 'Previous date on which something was said' }))
    expect(slider().getAttribute('aria-valuetext')).toBe('1 January 2024')
    const earlier = screen.getByRole('button', { name: 'Previous date on which something was said' })
    expect(earlier.getAttribute('aria-disabled')).toBe('true')
    await user.click(earlier)
    expect(slider().getAttribute('aria-valuetext')).toBe('1 January 2024')
    await user.click(screen.getByRole('button', { name: 'Next date on which something was said' }))
    expect(slider().getAttribute('aria-valuetext')).toBe('1 September 2024')

    const field = screen.getByLabelText('Day')
    fireEvent.input(field, { target: { value: '2024-02-03' } })
    expect(store.get().filter.asOf).toBe(Date.UTC(2024, 1, 4))
    // Half typed, a year is one of long ago.
    fireEvent.input(field, { target: { value: '0202-02-03' } })
    expect(store.get().filter.asOf).toBe(Date.UTC(2024, 1, 4))
    fireEvent.blur(field)
    expect(field).toHaveProperty('value', '2024-02-03')
  })
})
