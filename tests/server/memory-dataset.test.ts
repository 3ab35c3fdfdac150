import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { loadFile } from '../../server/memory/load-file.ts'
import { openFile } from '../../server/memory/memory-dataset.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { crossStrait } from '../clickhouse/filled.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimline-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const shipped = join(import.meta.dirname, '../../public/datasets/cross-strait.json')

const load = (path: string) =>
  loadFile({ kind: 'url', url: pathToFileURL(path).href }, 'file:///', new AbortController().signal, () => {})

describe('a file that is served', () => {
  it('may be a table, whose columns mean what they look like, and may be packed', async () => {
    const table = 'id,type,date,title,by,source\na,attack,2024,Something,CN,https://example.org/a\n'
    const loaded = await load(file('table.csv.gz', gzipSync(table)))
    if (!loaded.ok) throw new Error(loaded.issue.kind)
    expect(loaded.engine.answer({ kind: 'count', filter: NO_FILTER })).toEqual({ shown: 1, total: 1 })
  })

  it('is refused with what is wrong with it', async () => {
    expect(await load(file('bad.json', '{"events": ['))).toMatchObject({ ok: false })
    await expect(load(join(folder, 'nowhere.json'))).rejects.toThrow('Unable to open')
  })

  // The thread reads the sources anew, which takes a busy machine a while.
  it('is answered for from a thread of its own, which ends with it', { timeout: 120_000 }, async () => {
    const opened = await openFile(shipped, 'claims')
    if (!opened.ok) throw new Error(opened.issue.kind)
    const { engine } = await opened.dataset.current()
    const total = crossStrait().dataset.events.length
    expect(await engine.run({ kind: 'count', filter: NO_FILTER })).toEqual({ shown: total, total })
    expect(opened.report.kept).toBe(total)
    const threads = () => process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length
    const before = threads()
    await opened.dataset.close()
    await expect.poll(threads).toBeLessThan(before)
  })
})
