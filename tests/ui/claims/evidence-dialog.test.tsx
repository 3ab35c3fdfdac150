// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { balanceOf } from '../../../src/model/balance.ts'
import { readDataset } from '../../../src/model/check/read-dataset.ts'
import type { Engine } from '../../../src/engine/engine.ts'
import { EvidenceDialog } from '../../../src/ui/report/EvidenceDialog.tsx'
import { CLAIMS } from '../support/claims.ts'
import { datasetOf, DISPUTE, openPage } from '../support/page.tsx'

// jsdom has no dialogs.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
  },
})
afterEach(cleanup)

describe('the page about the evidence', () => {
  it('says what is in the dataset, until when, and what was searched for answers', async () => {
    openPage(<EvidenceDialog />, { document: { ...CLAIMS, license: 'CC-BY-4.0' }, view: { evidence: true } })
    const page = await screen.findByRole('dialog', { name: 'About the evidence' })
    await within(page).findByText(/^Accusations: 6\. Attacks: 1\./)
    await within(page).findByText(/Searched for one, and none found: 1\./)
    expect(page.textContent).toContain('Covered until March 2026.')
    expect(page.textContent).toContain('Sources by kind: First-hand 1, Copy 1.')
    expect(page.textContent).toContain('CC-BY-4.0')
  })

  it('counts the balance that the validate command prints', async () => {
    openPage(<EvidenceDialog />, { document: CLAIMS, view: { evidence: true } })
    const table = await screen.findByRole('table')
    const { sides, offRecord } = balanceOf(readDataset(JSON.stringify(CLAIMS)).dataset!)
    const row = within(table).getByRole('row', { name: /^Statements / })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => Number(cell.textContent)),
    ).toEqual(sides.map(({ statements }) => statements))
    for (const id of offRecord) expect(screen.getByText(id)).toBeDefined()
  })

  it('says what a dataset leaves unsaid, and where nothing is counted', async () => {
    const whole = datasetOf(DISPUTE).engine
    const engine: Engine = {
      run: async (query, signal) => (query.kind === 'balance' ? (null as never) : whole.run(query, signal)),
    }
    openPage(<EvidenceDialog />, { view: { evidence: true }, engine })
    const page = await screen.findByRole('dialog')
    await within(page).findByText(/^Not counted/)
    expect(page.textContent).toContain('The dataset does not say until when it looked.')
  })

  it('is closed for the link as well', async () => {
    const { user, store } = openPage(<EvidenceDialog />, { view: { evidence: true } })
    await user.click(await screen.findByRole('button', { name: 'Close' }))
    expect(store.get().evidence).toBe(false)
  })
})
