/** Figures as markdown tables. */
import type { Bench } from './page/main.ts'

/** Times in milliseconds, memory in MiB. */
export interface Figures {
  readonly loads: readonly number[]
  readonly gzips: readonly number[]
  /** Before and after the first load. */
  readonly parses: readonly Awaited<ReturnType<Bench['parse']>>[]
  readonly filter: Awaited<ReturnType<Bench['filter']>>
  readonly move: Awaited<ReturnType<Bench['move']>>
  readonly type: Awaited<ReturnType<Bench['type']>>
  readonly versus: Awaited<ReturnType<Bench['crossfilter']>>
  readonly memory: {
    readonly file: number
    readonly empty: number
    readonly settled: number
    readonly used: number
    readonly peak: number
  }
}

/** What is measured, the figure, and what is asked for. */
export type Row<F> = readonly [what: string, figure: (figures: F) => string, target: string]

/** Asked for at a million events. */
export const ENGINE_ROWS: readonly Row<Figures>[] = [
  ['filter change → whole screen', ({ filter }) => spreadOf(filter), '≤ 60 ms'],
  ['the same as crossfilter2: ours', ({ versus }) => spreadOf(versus.ours), ''],
  ['the same as crossfilter2: theirs', ({ versus }) => spreadOf(versus.theirs), ''],
  ['ours to theirs, medians', ({ versus }) => ratio(median(versus.ours), median(versus.theirs)), '≤ 0.5 ×'],
  ['crossfilter2 sets up its index', ({ versus }) => ms(versus.setup), ''],
  ['pan or zoom → density', ({ move }) => spreadOf(move), '≤ 16 ms'],
  ['keystroke, Latin → count', ({ type }) => spreadOf(type.latin), '≤ 80 ms'],
  ['keystroke, Chinese → count', ({ type }) => spreadOf(type.chinese), '≤ 80 ms'],
  ['keystroke → whole screen', ({ type }) => spreadOf(type.screen), ''],
  ['load → first answer', ({ loads }) => spreadOf(loads), ''],
  ['`JSON.parse` alone, by line', ({ parses }) => spreadOf(parses.map(({ lines }) => lines)), ''],
  ['`JSON.parse` alone, by block', ({ parses }) => spreadOf(parses.map(({ blocks }) => blocks)), ''],
  [
    'load to `JSON.parse` by line',
    ({ loads, parses }) => ratio(loads[0]!, mean(parses.map(({ lines }) => lines))),
    '≤ 2.5 ×',
  ],
  ['gzip → first answer', ({ gzips }) => spreadOf(gzips), ''],
  ['gzip to plain, one after the other', ({ loads, gzips }) => ratio(gzips[0]!, loads[1]!), '≤ 1.3 ×'],
  ['file', ({ memory }) => mib(memory.file), ''],
  ['renderer, empty page', ({ memory }) => mib(memory.empty), ''],
  ['renderer, loaded', ({ memory }) => mib(memory.settled), ''],
  ['renderer, loaded and used', ({ memory }) => mib(memory.used), ''],
  ['renderer, loaded, to file', ({ memory }) => ratio(memory.settled, memory.file), '≤ 1.2 ×'],
  ['peak of the load to file', ({ memory }) => ratio(memory.peak, memory.file), '≤ 1.6 ×'],
]

/** A column a size. */
export function tableOf<F>(sizes: readonly number[], all: readonly F[], rows: readonly Row<F>[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...sizes.map((size) => size.toLocaleString('en')), 'asked']),
    line(['---', ...all.map(() => '---:'), '---:']),
    ...rows.map(([what, figure, target]) => line([what, ...all.map(figure), target])),
  ].join('\n')
}

/** The median, with the 5th and the 95th percentile. */
export function spreadOf(times: readonly number[]): string {
  return `${ms(median(times))} (${quantile(times, 0.05).toFixed(1)}–${quantile(times, 0.95).toFixed(1)})`
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5)
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * share)]!
}

export function ms(time: number): string {
  return time >= 1000 ? `${(time / 1000).toFixed(2)} s` : `${time.toFixed(1)} ms`
}

function mib(size: number): string {
  return `${size.toFixed(0)} MiB`
}

export function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)} ×`
}
