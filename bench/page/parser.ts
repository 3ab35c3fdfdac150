/** The yardstick: what `JSON.parse` takes, on bytes that are already here, decoded, and cut into lines. */

const BLOCK_LINES = 3000

async function measure(url: string): Promise<{ lines: number; blocks: number }> {
  const times = { lines: 0, blocks: 0 }
  const response = await fetch(url)
  let rest = ''
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (let lines: string[] = []; ;) {
    const { value, done } = await reader.read()
    const text = rest + (value ?? '')
    const parts = text.split('\n')
    rest = done ? '' : parts.pop()!
    lines.push(...parts.filter(Boolean))
    if (lines.length < BLOCK_LINES && !done) continue
    const block = `[${lines.join(',')}]`
    let start = performance.now()
    for (const line of lines) JSON.parse(line)
    times.lines += performance.now() - start
    start = performance.now()
    JSON.parse(block)
    times.blocks += performance.now() - start
    lines = []
    if (done) return times
  }
}

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void measure(data).then((times) => self.postMessage(times, { transfer: [] }))
})
