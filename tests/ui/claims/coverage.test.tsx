// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { StatusLine } from '../../../src/ui/app/StatusLine.tsx'
import { EventDetails } from '../../../src/ui/details/EventDetails.tsx'
import { CLAIMS } from '../support/claims.ts'
import { DISPUTE, openPage } from '../support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

describe('what the data does not cover', () => {
  it('is said beside the count', async () => {
    openPage(<StatusLine />, { document: CLAIMS })
    expect(await screen.findByText(/Not looked for after March 2026/)).toBeDefined()
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
})
