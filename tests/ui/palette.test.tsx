// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { KEYS, keyNamed } from '../../src/ui/commands/keys.ts'
import { usePageKeys } from '../../src/ui/commands/use-page-keys.ts'
import { KeyList } from '../../src/ui/palette/KeyList.tsx'
import { Palette } from '../../src/ui/palette/Palette.tsx'
import { giveDialogs } from './support/fake-layout.ts'
import { openPage } from './support/page.tsx'

beforeEach(() => {
  giveDialogs()
  Object.assign(Element.prototype, { scrollIntoView() {} })
})
afterEach(cleanup)

const ENTRIES = [
  { id: 'one', title: 'The first dispute', description: '', url: 'one.json', events: 1, updated: '2024' },
  { id: 'two', title: 'The second dispute', description: '', url: 'two.json', events: 1, updated: '2024' },
]
const acts = () => ({
  search: vi.fn(),
  keys: vi.fn(),
  palette: vi.fn(),
  openFile: vi.fn(),
  export: vi.fn(),
  print: vi.fn(),
})

function openPalette(view: NonNullable<Parameters<typeof openPage>[1]>['view'] = {}) {
  const page = acts()
  const onClose = vi.fn()
  const opened = openPage(<Palette entries={ENTRIES} page={page} onClose={onClose} />, {
    view: { perspective: 'timeline', ...view },
  })
  const names = () =>
    within(screen.getByRole('listbox'))
      .queryAllByRole('option')
      .map((option) => option.textContent)
  return { ...opened, page, onClose, names }
}

describe('the palette', () => {
  it('does what is typed in part and entered, and closes', async () => {
    const { user, store, names, onClose } = openPalette()
    await user.type(screen.getByRole('combobox', { name: 'Find a command' }), 'lanes typ')
    expect(names()).toEqual(['Lanes: Type'])
    await user.keyboard('{Enter}')
    expect(store.get().lanes).toBe('type')
    expect(onClose).toHaveBeenCalled()
  })

  it('copies the address of just this', async () => {
    const { user } = openPalette({ event: 'rebuttal' })
    await user.type(screen.getByRole('combobox'), 'copy{Enter}')
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/?v=2&perspective=timeline&event=rebuttal')
  })

  it('is walked by arrows, round and round', async () => {
    const { user } = openPalette()
    const box = screen.getByRole('combobox')
    const options = screen.getAllByRole('option')
    expect(box.getAttribute('aria-activedescendant')).toBe(options[0]!.id)
    await user.click(box)
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(box.getAttribute('aria-activedescendant')).toBe(options[2]!.id)
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    expect(box.getAttribute('aria-activedescendant')).toBe(options.at(-1)!.id)
    expect(options.at(-1)!.getAttribute('aria-selected')).toBe('true')
  })

  it('names only what there is to do now', () => {
    const idle = openPalette()
    expect(idle.names()).not.toContain('Close detailsEsc')
    expect(idle.names()).not.toContain('Clear all filters')
    expect(idle.names()).not.toContain('Perspective: Timeline')
    expect(idle.names()).toContain('Zoom in+')
    cleanup()
    const busy = openPalette({
      event: 'rebuttal',
      perspective: 'list',
      filter: { ...NO_FILTER, values: { type: ['attack'] }, asOf: 0 },
    })
    expect(busy.names()).toContain('Close detailsEsc')
    expect(busy.names()).toContain('Clear all filters')
    expect(busy.names()).toContain('Remove filter: Attacks')
    expect(busy.names()).toContain('Remove filter: As of 31 December 1969')
    expect(busy.names()).not.toContain('Zoom in+')
    expect(busy.names()).not.toContain('Show only: Attacks')
  })

  it.each([
    ['perspective list', { perspective: 'list' }],
    ['dataset second', { data: 'two' }],
    ['sort said or done', { perspective: 'list', list: { sort: 'title', descending: false } }],
    ['next event', { event: 'report' }],
    ['zoom in', { visibleSpan: expect.objectContaining({ start: expect.any(Number) }) }],
    ['show only rebuttals', { filter: { ...NO_FILTER, values: { type: ['rebuttal'] } } }],
    ['only what had been said', { filter: { ...NO_FILTER, asOf: Date.UTC(2024, 8, 2) } }],
  ])('reaches “%s”', async (typed, expected) => {
    const { user, store } = openPalette()
    await user.type(screen.getByRole('combobox'), `${typed}{Enter}`)
    await vi.waitFor(() => expect(store.get()).toMatchObject(expected))
  })

  it('keeps the exchange of the open event, with the time that it took', async () => {
    const { user, store } = openPalette({ event: 'rebuttal' })
    await user.type(screen.getByRole('combobox'), 'only this exchange{Enter}')
    await vi.waitFor(() => expect(store.get().filter.exchange).toBe('rebuttal'))
    expect(store.get().visibleSpan!.end).toBeGreaterThan(Date.UTC(2024, 8, 26))
  })

  it('reaches what the page does itself, when it is closed', async () => {
    const { user, page } = openPalette()
    page.search.mockImplementation(() => expect(document.querySelector('dialog[open]')).toBeNull())
    await user.type(screen.getByRole('combobox'), 'search{Enter}')
    expect(page.search).toHaveBeenCalledOnce()
  })

  it('says that nothing is called that', async () => {
    const { user } = openPalette()
    await user.type(screen.getByRole('combobox'), 'make coffee')
    expect(screen.getByText('No command has that name.')).toBeDefined()
  })
})

describe('the keys', () => {
  it('are listed by place, each once', () => {
    openPage(<KeyList onClose={() => {}} />)
    const told = (place: string) =>
      within(screen.getByRole('region', { name: place }))
        .getAllByRole('definition')
        .map((line) => `${line.previousElementSibling!.textContent} ${line.textContent}`)
    expect(told('In the timeline')).toContain('←→ Along the lane')
    expect(told('In the timeline')).toContain('0 Show the whole dataset')
    expect(told('In the list')).toContain('Page DownPage Up Next or previous page')
    expect(told('Reading')).toContain('] Next event')
    expect(told('Everywhere')).toEqual(['/ Search', 'CtrlK All commands', 'CtrlP Print picture and list', '? Keys'])
  })

  const pressed = (key: string, held: object = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  })

  it('are told apart by what is held down', () => {
    expect(keyNamed('everywhere', pressed('k', { ctrlKey: true }))).toBe('palette')
    expect(keyNamed('everywhere', pressed('K', { metaKey: true }))).toBe('palette')
    expect(keyNamed('everywhere', pressed('k'))).toBeNull()
    expect(keyNamed('everywhere', pressed('?', { shiftKey: true }))).toBe('keys')
    expect(keyNamed('picture', pressed('ArrowLeft', { shiftKey: true }))).toBe('earlier')
    expect(keyNamed('picture', pressed('0', { ctrlKey: true }))).toBeNull()
  })

  it.each([
    ['a German Mac, with Option', 'reading', '[', { code: 'Digit5', altKey: true }, 'previous'],
    ['a German PC, with AltGr', 'reading', ']', { code: 'Digit9', altKey: true, ctrlKey: true }, 'next'],
    ['a Russian keyboard', 'reading', 'ъ', { code: 'BracketRight' }, 'next'],
    ['a Russian keyboard, with Ctrl', 'everywhere', 'л', { code: 'KeyK', ctrlKey: true }, 'palette'],
    ['a Greek keyboard', 'picture', 'φ', { code: 'KeyF' }, 'frame'],
    ['a Hebrew keyboard', 'picture', 'כ', { code: 'KeyF' }, 'frame'],
    ['a Chinese one with wide signs', 'everywhere', '？', { code: 'Slash', shiftKey: true }, 'keys'],
    ['a Chinese one with brackets of its own', 'reading', '【', { code: 'BracketLeft' }, 'previous'],
    ['a French keyboard, whose à is no zero', 'picture', 'à', { code: 'Digit0' }, null],
    ['a German keyboard, whose ü is no bracket', 'reading', 'ü', { code: 'BracketLeft' }, null],
    ['a PC, where Alt with a letter is a menu', 'picture', 'f', { code: 'KeyF', altKey: true }, null],
    ['a Mac, where ⌘ with a bracket goes back', 'reading', '[', { code: 'BracketLeft', metaKey: true }, null],
  ] as const)('are found on %s', (_, place, key, rest, name) => {
    expect(keyNamed(place, pressed(key, rest))).toBe(name)
  })

  it('do one thing each in a place', () => {
    for (const keys of Object.values(KEYS)) {
      const all = Object.values(keys).flat()
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('work anywhere, unless one types or a dialog is open', async () => {
    const page = acts()
    function Page() {
      usePageKeys(page)
      return (
        <>
          <input aria-label="words" />
          <input type="checkbox" aria-label="choice" />
        </>
      )
    }
    const { user, store } = openPage(<Page />)
    await user.keyboard('/?')
    expect(page.search).toHaveBeenCalledOnce()
    expect(page.keys).toHaveBeenCalledOnce()
    await user.keyboard(']')
    await vi.waitFor(() => expect(store.get().event).toBe('report'))
    await user.click(screen.getByRole('checkbox'))
    await user.keyboard('/')
    expect(page.search).toHaveBeenCalledTimes(2)
    await user.click(screen.getByRole('textbox'))
    await user.keyboard('/?]')
    expect(screen.getByRole('textbox')).toHaveProperty('value', '/?]')
    await user.keyboard('{Control>}k{/Control}')
    expect(page.palette).toHaveBeenCalledOnce()
    expect(page.search).toHaveBeenCalledTimes(2)
  })
})
