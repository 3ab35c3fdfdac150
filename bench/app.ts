/** The built page beside a page that only fetches and parses: what loading and moving cost beyond what any page must pay. */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { withPage } from './browser.ts'
import { prepareFiles } from './prepare.ts'
import { median, ms, quantile, ratio, type Row, spreadOf } from './report.ts'

const REPEATS = 3
const PAN_STEPS = 60
const ZOOM_STEPS = 40
const STEP_MS = 16
/** Between two gestures of a reader. */
const REST_MS = 500

/** In milliseconds; of gestures, the times between frames. */
interface PageFigures {
  readonly load: number
  readonly pan: readonly number[]
  readonly zoom: readonly number[]
}

interface AppFigures extends PageFigures {
  readonly click: readonly number[]
  readonly filter: readonly number[]
}

export interface AppRun {
  readonly app: AppFigures[]
  readonly floor: PageFigures[]
}

interface Probe {
  loaded(page: 'app' | 'floor'): Promise<number>
  await(until: 'details' | 'picture'): void
  readonly reached: Promise<number>
  event(): { readonly x: number; readonly y: number } | null
  record(): void
  stop(): Promise<number[]>
}
declare const probe: Probe

export async function measureApp(size: number, base: string): Promise<AppRun> {
  const { json } = await prepareFiles(size)
  const query = `?data=${encodeURIComponent(base + json)}`
  const figures: AppRun = { app: [], floor: [] }
  // In turn, so that noise meets both.
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    figures.floor.push(await runFloor(`${base}floor/${query}`))
    figures.app.push(await runApp(`${base}app/${query}`))
  }
  return figures
}

/** The page that only fetches and parses. */
export function runFloor(url: string): Promise<PageFigures> {
  return inPage('floor', url, moved)
}

export function runApp(url: string, countries: readonly number[] = COUNTRIES): Promise<AppFigures> {
  return inPage('app', url, async (page) => {
    const click = await clicked(page)
    return { ...(await moved(page)), click, filter: await filtered(page, countries) }
  })
}

async function inPage<T>(kind: 'app' | 'floor', url: string, work: (page: Page) => Promise<T>) {
  return withPage(async (page) => {
    await page.addInitScript({ path: join(import.meta.dirname, 'probe.js') })
    await page.goto(url, { waitUntil: 'commit', timeout: 300_000 })
    const load = await page.evaluate((kind) => probe.loaded(kind), kind)
    return { load, ...(await work(page)) }
  })
}

/** Three events opened one after the other. */
async function clicked(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < 3; at++) {
    const place = await page.evaluate(() => probe.event())
    if (place === null) break
    await page.evaluate(() => probe.await('details'))
    await page.mouse.click(place.x, place.y)
    times.push(await page.evaluate(() => probe.reached))
    await page.waitForTimeout(REST_MS)
  }
  await page.keyboard.press('Escape')
  return times
}

/** A country kept, another added, and both let go. */
const COUNTRIES = [0, 1, 0, 1]

/** A click for each of these places among the countries. */
async function filtered(page: Page, countries: readonly number[]): Promise<number[]> {
  const boxes = page.getByRole('group', { name: 'Country or area' }).getByRole('checkbox')
  const times: number[] = []
  for (const box of countries) {
    await page.evaluate(() => probe.await('picture'))
    await boxes.nth(box).click()
    times.push(await page.evaluate(() => probe.reached))
    await page.waitForTimeout(REST_MS)
  }
  return times
}

/** A drag to and fro, and the wheel in and out, a step a frame. */
async function moved(page: Page): Promise<Pick<PageFigures, 'pan' | 'zoom'>> {
  const { x, y } = { x: 700, y: 400 }
  const pan = await recorded(page, PAN_STEPS, async (step) => {
    if (step === 0) await page.mouse.move(x, y).then(() => page.mouse.down())
    await page.mouse.move(x + Math.min(step, 80 - step) * 6, y)
    if (step === PAN_STEPS - 1) await page.mouse.up()
  })
  const zoom = await recorded(page, ZOOM_STEPS, (step) => page.mouse.wheel(0, step < ZOOM_STEPS / 2 ? -100 : 100))
  return { pan, zoom }
}

async function recorded(page: Page, steps: number, act: (step: number) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => probe.record())
  for (let step = 0; step < steps; step++) await Promise.all([act(step), page.waitForTimeout(STEP_MS)])
  return page.evaluate(() => probe.stop())
}

type Moves = 'pan' | 'zoom'
const framesOf = (figures: readonly PageFigures[], move: Moves) => figures.flatMap((one) => one[move])
/** Of a step, all that it had to wait for included: steps come a frame apart at best. */
const stepOf = (figures: readonly PageFigures[], move: Moves) =>
  median(
    figures.map((one) => one[move].reduce((sum, time) => sum + time, 0) / (move === 'pan' ? PAN_STEPS : ZOOM_STEPS)),
  )

const loadsOf = (figures: readonly PageFigures[]) => figures.map(({ load }) => load)

export const FRAME_ROWS: readonly Row<AppRun>[] = (['pan', 'zoom'] as const).flatMap((move): Row<AppRun>[] => [
  [`${move}, a step`, ({ app }) => ms(stepOf(app, move)), ''],
  [
    `${move}, a step, to that of an empty page`,
    ({ app, floor }) => ratio(stepOf(app, move), stepOf(floor, move)),
    '≤ 1.3 ×',
  ],
  [
    `${move}, 95th percentile of frames, to an empty page’s`,
    ({ app, floor }) => ratio(quantile(framesOf(app, move), 0.95), quantile(framesOf(floor, move), 0.95)),
    '≤ 1.5 ×',
  ],
  [`${move}, longest frame`, ({ app }) => ms(Math.max(...framesOf(app, move))), '≤ 100 ms'],
])

export const PAINT_ROWS: readonly Row<AppRun>[] = [
  ['load → complete picture', ({ app }) => spreadOf(loadsOf(app)), ''],
  ['filter → painted', ({ app }) => spreadOf(app.flatMap(({ filter }) => filter)), '≤ 250 ms at a million'],
  ['click → details painted', ({ app }) => spreadOf(app.flatMap(({ click }) => click)), '≤ 100 ms'],
]

export const FLOOR_ROWS: readonly Row<AppRun>[] = [
  ['load of a page that only fetches and parses', ({ floor }) => spreadOf(loadsOf(floor)), ''],
  ['ours to its', ({ app, floor }) => ratio(median(loadsOf(app)), median(loadsOf(floor))), '≤ 1.3 × at a million'],
]
