// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { DownloadButton } from '../../src/ui/export/DownloadButton.tsx'
import { ExportDialog } from '../../src/ui/export/ExportDialog.tsx'
import { PrepareFile } from '../../src/ui/export/PrepareFile.tsx'
import { fileNameOf } from '../../src/ui/widgets/save-file.ts'
import { openPage } from './support/page.tsx'

/** What was given away: jsdom follows no download. */
const saved: { blob: Blob; name: string }[] = []
const blobs: Blob[] = []

beforeEach(() => {
  saved.length = 0
  blobs.length = 0
  // jsdom opens no dialog, and knows no address of a blob.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
    },
  })
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`,
    revokeObjectURL: () => {},
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ blob: blobs[Number(this.href.slice('blob:'.length))]!, name: this.download })
  })
})
afterEach(cleanup)

const open = (values: object = {}) =>
  openPage(<ExportDialog onClose={() => {}} />, { view: { filter: { ...NO_FILTER, values } } })
const download = () => screen.findByRole('button', { name: /^Download / })

describe('the export', () => {
  it('says how many events there are and what the filters are', async () => {
    open({ type: ['accusation'] })
    expect(await screen.findByText(/3 of 5 events/)).toBeTruthy()
    expect(screen.getByText(/^Filters: Accusation/)).toBeTruthy()
  })

  it('gives away what the filters keep as Claimline JSON, and says which links lead out of it', async () => {
    const { user } = open({ type: ['rebuttal'] })
    await user.click(await download())
    expect(saved[0]!.name).toBe('a-dispute.json')
    const { dataset } = readDataset(await saved[0]!.blob.text())
    expect(dataset!.events.map(({ id }) => id)).toEqual(['rebuttal'])
    const losses = screen.getByRole('region', { name: 'What the file leaves out' })
    expect(within(losses).getByText('links to events outside the export: 1')).toBeTruthy()
  })

  it.each([
    ['CSV', 'a-dispute.csv'],
    ['TimelineJS', 'a-dispute.timelinejs.json'],
    ['STIX 2.1', 'a-dispute.stix.json'],
  ])('makes %s as soon as it is chosen, and says what that cannot carry', async (format, name) => {
    const { user } = open()
    await user.click(await screen.findByRole('radio', { name: new RegExp(`^${format}`) }))
    await user.click(await screen.findByRole('button', { name: new RegExp(`^Download ${name} `) }))
    expect(saved.map((one) => one.name)).toEqual([name])
    expect(screen.getByText('full texts of sources: 1')).toBeTruthy()
  })

  it('says so where nothing is lost', async () => {
    open()
    await download()
    expect(screen.getByText('Nothing is lost.')).toBeTruthy()
  })
})

describe('a web page', () => {
  it('is made of what the filters keep, as long as one likes that, and says where it cannot be made', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })))
    const { user } = open({ type: ['accusation'] })
    await user.click(await screen.findByRole('radio', { name: /^Web page/ }))
    expect(await screen.findByRole('radio', { name: 'The whole dataset: 5 events' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Only what the filters keep: 3 events', checked: true })).toBeTruthy()
    expect((await screen.findByRole('alert')).textContent).toContain('its viewer was not found')
    vi.unstubAllGlobals()
  })

  it('is offered where a file is in this page only', async () => {
    const { user } = openPage(<ExportDialog onClose={() => {}} />, { view: { data: 'file:mine.json' } })
    await user.click(await screen.findByRole('button', { name: 'Save as a web page' }))
    expect(screen.getByRole('radio', { name: /^Web page/, checked: true })).toBeTruthy()
  })
})

describe('the link', () => {
  it('to exactly this is copied', async () => {
    const { user } = open({ type: ['rebuttal'] })
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText('The link was copied.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/?v=2&type=rebuttal')
  })

  it('is none where the dataset is in this page only', async () => {
    openPage(<ExportDialog onClose={() => {}} />, { view: { data: 'file:mine.json' } })
    expect(await screen.findByText(/^There is no link to this dataset/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull()
  })
})

describe('a file that is made', () => {
  it.each([
    [999, '999 bytes'],
    [1234, '1.2 kB'],
    [2_500_000, '2.5 MB'],
  ])('of %i bytes is offered with its size: %s', (bytes, size) => {
    openPage(<DownloadButton blob={new Blob(['x'.repeat(bytes)])} extension="csv" />)
    expect(screen.getByRole('button', { name: `Download a-dispute.csv (${size})` })).toBeTruthy()
  })
})

describe('the making of a large file', () => {
  const making = (make: () => Promise<string>) => (
    <PrepareFile queryKey={['a file']} events={1_000_000} make={make} failed="It failed.">
      {(made) => <p>{made}</p>}
    </PrepareFile>
  )

  it('is begun, stopped and begun again without leaving the button', async () => {
    const { user } = openPage(making(() => new Promise(() => {})))
    await user.tab()
    for (const said of ['Prepare the file', 'Stop', 'Prepare the file', 'Stop']) {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: said }))
      expect(screen.queryByRole('progressbar') !== null).toBe(said === 'Stop')
      await user.keyboard('{Enter}')
    }
  })
})

describe('the name of a file', () => {
  it('is made of the letters of the title, in any script', () => {
    expect(fileNameOf('Who said “what”, 2024?', 'csv')).toBe('who-said-what-2024.csv')
    expect(fileNameOf('国家安全部', 'json')).toBe('国家安全部.json')
    expect(fileNameOf('../..', 'svg')).toBe('claimline.svg')
  })
})
