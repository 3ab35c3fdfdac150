/** How the work of a function grows with its input. */

/** Below this, in microseconds, a measurement is mostly noise. */
const LEAST = 4000
const TIMES = 4

/** More than linear by every measure, less than quadratic. */
export const LINEAR = 9

/**
 * How many times more processor time inputs of four times the size take, at best of several; 4 is linear and 16 quadratic. Time
 * spent by other programs does not count.
 */
export async function growthOf<T>(
  make: (size: number) => T,
  run: (input: T) => unknown,
  size: number,
): Promise<number> {
  const [small, large] = [make(size), make(size * TIMES)]
  await run(small)
  let growth = Infinity
  // The processor's own pace varies; what is quadratic is so every time.
  for (let turn = 0; turn < 3 && growth >= LINEAR; turn++) {
    const [before, after] = [await least(small, run), await least(large, run)]
    growth = Math.min(growth, after / Math.max(before, LEAST))
  }
  return growth
}

async function least<T>(input: T, run: (input: T) => unknown): Promise<number> {
  let best = Infinity
  for (let turn = 0; turn < 3; turn++) {
    const start = process.cpuUsage()
    await run(input)
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, user + system)
  }
  return best
}
