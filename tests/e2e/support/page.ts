/** The places of the page, by role and name. */
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

export const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
export const filters = (page: Page) => page.getByRole('region', { name: 'Filters' })
export const details = (page: Page) => page.getByRole('region', { name: 'Event details' })
export const sourceText = (page: Page) => details(page).getByRole('region', { name: 'Source text' })
export const exchange = (page: Page) => details(page).getByRole('region', { name: 'The exchange' })
export const reader = (page: Page) => page.getByRole('region', { name: 'Source reader' })
/** The quoted words in the text of the source. */
export const passages = (page: Page) => sourceText(page).locator('mark')
export const status = (page: Page) => page.getByRole('banner').getByRole('status')
export const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
export const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' })
/** The window on the overview; its value says the span in words. */
export const windowSlider = (page: Page) => page.getByRole('slider', { name: 'Window', exact: true })

/** The events drawn one by one. */
export const marks = (page: Page) => timeline(page).getByRole('button', { name: /^(Accusation|Attack|Rebuttal): / })
/** The button of the event with that title. */
export const mark = (page: Page, title: string) =>
  timeline(page).getByRole('button', { name: new RegExp(`^(Accusation|Attack|Rebuttal): ${escaped(title)}, `) })

/** A value of a filter: `value(page, 'Country or area', 'Taiwan')`. */
export const value = (page: Page, group: string, label: string) =>
  filters(page).getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: label, exact: true })

/** An address's words with those for the timeline, unless they name a perspective. */
export const inTimeline = (search: string) =>
  /[?&]view=/.test(search) ? search : `?view=timeline${search === '' ? '' : `&${search.slice(1)}`}`

/** Opens the timeline and waits until its picture is the one asked for. */
export async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${inTimeline(search)}`)
  await settled(page)
}

/** Presses a button of a menu of the bar. */
export async function pressIn(page: Page, menu: 'Open data' | 'More', name: string): Promise<void> {
  const banner = page.getByRole('banner')
  await banner.getByRole('button', { name: menu, exact: true }).click()
  await banner.getByRole('button', { name, exact: true }).click()
}

export async function settled(page: Page): Promise<void> {
  await expect(timeline(page)).toHaveAttribute('aria-busy', 'false')
}

export type { Page }

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Chooses files as a reader does. */
export async function openFile(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await pressIn(page, 'Open data', 'Open a file…')
  await (await chooser).setFiles(files)
}

/** Drops files on the page, as from another window. */
export async function drop(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  const carried = await page.evaluateHandle((texts) => {
    const transfer = new DataTransfer()
    for (const [name, text] of Object.entries(texts)) transfer.items.add(new File([text], name))
    return transfer
  }, texts)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried })
  await expect(page.getByText('Drop it anywhere to open it.')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried })
}
