/**
 * `npm run bench [-- engine|app [sizes]]` measures in a real Chromium and prints tables, with what is asked for beside what
 * was found: the engine in its worker, and the built page against the least that any page could take. Sizes are events, with
 * commas between: 1000,10000,100000,1000000.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { FLOOR_ROWS, FRAME_ROWS, measureApp, PAINT_ROWS } from './app.ts'
import { measureEngine } from './engine.ts'
import { prepareApp, prepareEngine } from './prepare.ts'
import { ENGINE_ROWS, type Row, tableOf } from './report.ts'
import { serve } from './serve.ts'

const SIZES = [1000, 10_000, 100_000, 1_000_000]
const MIB = 2 ** 20

const [, , part, given] = process.argv
const sizes = given?.split(',').map(Number) ?? SIZES
const memoryLine = /MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(Number(memoryLine) / MIB)} GiB`

const { base, close } = await serve()
try {
  if (part !== 'app') {
    await prepareEngine()
    await report('The engine', ENGINE_ROWS, (size) => measureEngine(size, base))
  }
  if (part !== 'engine') {
    await prepareApp()
    await report('The page', [...PAINT_ROWS, ...FLOOR_ROWS, ...FRAME_ROWS], (size) => measureApp(size, base))
  }
} finally {
  close()
}

async function report<F>(what: string, rows: readonly Row<F>[], measure: (size: number) => Promise<F>): Promise<void> {
  const figures: F[] = []
  for (const size of sizes) {
    console.error(`${what}: ${size.toLocaleString('en')} events …`)
    figures.push(await measure(size))
  }
  console.log(`${what}, on ${machine}, ${new Date().toISOString().slice(0, 10)}:\n\n${tableOf(sizes, figures, rows)}\n`)
}
