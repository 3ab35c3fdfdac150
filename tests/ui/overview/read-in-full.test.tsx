// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ReadInFull } from '../../../src/ui/overview/ReadInFull.tsx'
import { Reader } from '../../../src/ui/reader/Reader.tsx'
import { CLAIMS } from '../support/claims.ts'
import { DISPUTE, openPage } from '../support/page.tsx'

// jsdom lays nothing out, so it cannot scroll.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} })
afterEach(cleanup)

const offer = () => screen.findByRole('button', { name: 'Read the article' })

describe('a source to be read in full', () => {
  it('opens from the overview with all that is quoted of it marked', async () => {
    const { user, store } = openPage(<ReadInFull />)
    await user.click(await offer())
    expect(store.get().reading).toBe('article')
    cleanup()
    openPage(<Reader />, { view: { reading: 'article' } })
    const quoted = await screen.findAllByRole('button', { name: /The ministry accused|called it a distraction/ })
    expect(quoted).toHaveLength(2)
  })

  it('is the one that the most events cite', async () => {
    const [article] = DISPUTE.sources
    const sources = [{ ...article, id: 'uncited', title: 'Cited by nobody' }, ...DISPUTE.sources]
    openPage(<ReadInFull />, { document: { ...DISPUTE, sources } })
    expect((await offer()).title).toBe('The article')
  })

  it('is offered by no dataset without a text', async () => {
    const { container } = openPage(<ReadInFull />, { document: CLAIMS })
    await waitFor(() => expect(container.textContent).toBe(''))
  })
})
