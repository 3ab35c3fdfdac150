// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../src/engine/filter.ts'
import { HiddenAnswers } from '../../../src/ui/overview/HiddenAnswers.tsx'
import { Overview } from '../../../src/ui/overview/Overview.tsx'
import { giveScreen } from '../support/fake-layout.ts'
import { DISPUTE, datasetOf, openPage } from '../support/page.tsx'

beforeEach(giveScreen)
afterEach(cleanup)

const overview = () => screen.getByRole('region', { name: 'Overview' })
const settled = () => waitFor(() => expect(overview().getAttribute('aria-busy')).toBe('false'))
const articles = () => screen.getAllByRole('article').map((article) => article.getAttribute('aria-label'))

describe('the overview', () => {
  it('says in a sentence who accused whom how often, and how often the accused answered', async () => {
    openPage(<Overview />)
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toMatch(
      /accused .* once; .* answered \d\. .* accused .* once; .* answered \d/,
    )
  })

  it('counts in each pair what the matrix counts', async () => {
    openPage(<Overview />)
    const { cells } = await matrixOf()
    for (const { by, against, counts, answered } of cells) {
      if (counts[0] === 0) continue
      const names = { CN: 'China', TW: 'Taiwan' } as Record<string, string>
      const name = new RegExp(
        `^${names[by]} accused ${names[against]}: ${counts[0]} accusation.*, ${answered} answered`,
      )
      expect(await screen.findByRole('button', { name })).toBeTruthy()
    }
  })

  it('keeps a pair that is pressed, and lets go of it', async () => {
    const { user, store } = openPage(<Overview />)
    const pair = await screen.findByRole('button', { name: /^China accused Taiwan/ })
    await user.click(pair)
    expect(store.get().filter.pair).toEqual({ field: 'country', by: 'CN', against: 'TW' })
    await waitFor(() => expect(articles()).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: /^China accused Taiwan/ }))
    expect(store.get().filter.pair).toBe(null)
  })

  it('names each accusation with what it met with', async () => {
    openPage(<Overview />)
    await settled()
    expect(articles()[0]).toMatch(
      /^Accusation by Ministry of Command, 23 September 2024: Ministry accuses the command\. Answered once: answered 2 days later by Command\./,
    )
    expect(articles().some((name) => name?.includes('nobody searched for an answer'))).toBe(true)
  })

  it('keeps an answer beside its accusation if only one of them has the words searched for', async () => {
    openPage(<Overview />, { view: { filter: { ...NO_FILTER, text: 'accuses the command' } } })
    await settled()
    const [article] = screen.getAllByRole('article')
    expect(within(article!).getByRole('button', { name: /^Rebuttal by Command/ })).toBeTruthy()
    expect(within(article!).getByText('does not contain the words')).toBeTruthy()
    cleanup()
    openPage(<Overview />, { view: { filter: { ...NO_FILTER, text: 'rejects' } } })
    await settled()
    expect(articles()).toHaveLength(1)
    expect(screen.getByText(/in 1 only in an answer/)).toBeTruthy()
  })

  it('offers the ways of being met with the number that each would show', async () => {
    const { user, store } = openPage(<Overview />)
    const answered = await screen.findByRole('button', { name: /^Answered 1/ })
    await user.click(answered)
    await waitFor(() => expect(articles()).toHaveLength(1))
    expect(store.get().filter.values.response).toContain('denies')
    await user.click(screen.getByRole('button', { name: /^All 3/ }))
    expect(store.get().filter.values.response).toEqual([])
  })

  it('opens an event, and leaves the time as it is', async () => {
    const { user, store } = openPage(<Overview />)
    await user.click(await screen.findByRole('button', { name: /^Accusation by Ministry/ }))
    expect(store.get().event).toBe('accusation')
    expect(store.get().visibleSpan).toBe(null)
  })

  it('is walked by arrows through accusations and answers, one stop for Tab', async () => {
    const { user } = openPage(<Overview />)
    await settled()
    const stops = [...document.querySelectorAll<HTMLElement>('[data-event][tabindex="0"]')].filter((stop) =>
      stop.closest('article'),
    )
    expect(stops).toHaveLength(1)
    stops[0]!.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('data-event')).toBe('rebuttal')
    await user.keyboard('{End}{Home}')
    expect(document.activeElement?.getAttribute('data-event')).toBe('accusation')
  })

  it('says which words leave nothing, and takes them back', async () => {
    const { user, store } = openPage(<Overview />, { view: { filter: { ...NO_FILTER, text: 'zzzz' } } })
    expect(await screen.findByText('“zzzz” is in none of the 3 accusations or their answers.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }))
    expect(store.get().filter).toEqual(NO_FILTER)
  })

  it('says of a dataset without accusations that nobody is named, and counts its attacks', async () => {
    openPage(<Overview />, { document: { ...DISPUTE, events: [DISPUTE.events[0]] } })
    expect(await screen.findByText('1 alleged attack; who accused whom is not in this file.')).toBeTruthy()
  })

  it('has the words of each country that takes part, to be chosen', async () => {
    const { user, store } = openPage(<Overview />)
    const group = await screen.findByRole('group', { name: 'Country or area' })
    await user.click(within(group).getByRole('checkbox', { name: /^China/ }))
    expect(store.get().filter.values.country).toEqual(['CN'])
  })
})

const matrixOf = () => datasetOf(DISPUTE).engine.run<'matrix'>({ kind: 'matrix', filter: NO_FILTER, field: 'country' })

describe('beside the other perspectives', () => {
  it('stands how many answers the filters hide, and the way to them', async () => {
    const { user, store } = openPage(<HiddenAnswers />, {
      view: { perspective: 'list', filter: { ...NO_FILTER, text: 'accuses the command' } },
    })
    expect(await screen.findByText(/1 answer to these is hidden by “accuses the command”/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show them' }))
    expect(store.get().perspective).toBe('overview')
  })

  it('stands nothing where no answer is hidden', async () => {
    openPage(<HiddenAnswers />, { view: { filter: NO_FILTER } })
    expect(document.body.textContent).toBe('')
  })
})
