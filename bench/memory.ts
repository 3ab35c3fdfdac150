/** What page and worker take together: they live in one renderer process, whose own memory Linux tells. */
import { readFileSync, readdirSync } from 'node:fs'

const EVERY_MS = 20

export class Memory {
  readonly #browser: number

  /** The process id of a browser. */
  constructor(browser: number) {
    this.#browser = browser
  }

  /** In bytes, without what is shared with other processes; of the largest renderer. */
  now(): number {
    return Math.max(0, ...rendererPids(this.#browser).map(privateBytes))
  }

  /** The most that was taken while `work` went on. */
  async watch<T>(work: Promise<T>): Promise<{ result: T; peak: number }> {
    let peak = 0
    const look = setInterval(() => (peak = Math.max(peak, this.now())), EVERY_MS)
    try {
      return { result: await work, peak }
    } finally {
      clearInterval(look)
    }
  }
}

function privateBytes(pid: number): number {
  const kib = /RssAnon:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1]
  return Number(kib ?? 0) * 1024
}

function rendererPids(browser: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(pids.map((pid) => [Number(pid), parentOf(pid)]))
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === browser || isBelow(parents.get(pid)))
  return [...parents.keys()].filter((pid) => isBelow(pid) && read(`/proc/${pid}/cmdline`).includes('--type=renderer'))
}

function parentOf(pid: string): number | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  return parent > 0 ? parent : undefined
}

/** Empty where the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
