// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StatusLine } from '../../../src/ui/app/StatusLine.tsx'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { EventList } from '../../../src/ui/list/EventList.tsx'
import { Matrix } from '../../../src/ui/matrix/Matrix.tsx'
import { CLAIMS } from '../support/claims.ts'
import { giveScreen } from '../support/fake-layout.ts'
import { DISPUTE, disputeSearchedFor, openPage } from '../support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
beforeEach(giveScreen)
afterEach(cleanup)

describe('what the data does not cover', () => {
  it('is said beside the count', async () => {
    openPage(<StatusLine />, { document: CLAIMS })
    expect(await screen.findByText(/Events after March 2026 are not covered/)).toBeDefined()
  })

  it.each([
    ['list', <EventList key="list" />],
    ['matrix', <Matrix key="matrix" />],
  ])('is said at the counts of the %s', async (_, panel) => {
    openPage(panel, { document: CLAIMS })
    expect(await screen.findByText('Events after March 2026 are not covered')).toBeDefined()
  })

  it('is not made up where the dataset does not say', async () => {
    openPage(<StatusLine />, { document: DISPUTE })
    expect((await screen.findByText('5 of 5 events')).textContent).toBe('5 of 5 events')
  })
})

describe('a cited source', () => {
  it('says of what kind it is, and what it copies', async () => {
    openPage(<EventDetails />, { document: CLAIMS, view: { event: 'denial' } })
    const source = await screen.findByRole('region', { name: 'Source text' })
    expect(source.textContent).toContain('Copy · a copy of The notice')
  })

  it('leads to the search for an archived copy, apart from the copies that are known', async () => {
    const archived = [{ url: 'https://archive.example/1', captured: '2024-09-23' }]
    const [article, note] = DISPUTE.sources
    const document = { ...disputeSearchedFor('counter'), sources: [article, { ...note, archived }] }
    openPage(<EventDetails />, { document, view: { event: 'counter' } })
    const search = await screen.findByRole('link', { name: 'find an archived copy' })
    expect(search.getAttribute('href')).toBe('https://web.archive.org/web/2024/https://example.org/other')
    expect(search.getAttribute('rel')).toBe('noreferrer noopener')
    expect(search.parentElement!.textContent).toContain('web.archive.org')
    const known = screen.getByRole('link', { name: 'archived copy of 23 September 2024' })
    expect(known.getAttribute('href')).toBe('https://archive.example/1')
  })
})
