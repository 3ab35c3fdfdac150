import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { rawDataset, rawEvent } from '../model/sample.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'claimline-validate-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function validate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/validate.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, lines: stdout.trimEnd().split('\n'), stdout, stderr }
}

const clean = JSON.stringify(rawDataset())
const warned = JSON.stringify(rawDataset({ extra: 1 }))
const broken = JSON.stringify(rawDataset({ events: [rawEvent({ date: 'Sept 2024', colour: 'red' })] }), null, 2)

describe('npm run validate', () => {
  it('finds nothing wrong with a clean file, compressed or not', () => {
    const { status, lines } = validate(file('clean.json', clean), file('clean.json.gz', gzipSync(clean)))
    expect(status).toBe(0)
    expect(lines).toEqual([
      `${join(folder, 'clean.json')}: 0 errors, 0 warnings; 3 of 3 events kept`,
      `${join(folder, 'clean.json.gz')}: 0 errors, 0 warnings; 3 of 3 events kept`,
    ])
  })

  it('says for each issue where it is, what is wrong and how to mend it, in the order of the file', () => {
    const path = file('broken.json', broken)
    const { status, lines } = validate(path)
    expect(status).toBe(1)
    const line = broken.split('\n').findIndex((text) => text.includes('Sept 2024')) + 1
    expect(lines).toContain(
      `${path}:${line}:15: error: \`date\` "Sept 2024" is not EDTF; write \`2024-09\`. (event names-three)`,
    )
    expect(lines.at(-1)).toBe(`${path}: 1 error, 3 warnings; 0 of 1 events kept`)
    const numbers = lines.slice(0, -1).map((line) => Number(line.slice(path.length).split(':')[1]))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('fails for warnings only where it is strict', () => {
    const path = file('warned.json', warned)
    expect([validate(path).status, validate('--strict', path).status]).toEqual([0, 1])
  })

  it('prints the reports as JSON', () => {
    const { status, stdout } = validate('--json', file('broken.json', broken))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { file: join(folder, 'broken.json'), report: { counts: { 'bad-date': 1 }, leftOut: 1 } },
    ])
  })

  it('counts what it does not print', () => {
    const events = Array.from({ length: 1050 }, (_, index) => rawEvent({ id: `e${index}`, date: 'x' }))
    const path = file('many.json', JSON.stringify(rawDataset({ events })))
    const { lines } = validate(path)
    expect(lines).toHaveLength(1003)
    expect(lines[1000]).toBe(`${path}: error: 50 more of the kind bad-date`)
  })

  it('refuses what it cannot use', () => {
    for (const args of [
      [],
      ['--colour', 'x.json'],
      [join(folder, 'absent.json')],
      [file('bad.gz', Uint8Array.of(0x1f, 0x8b, 1))],
    ]) {
      const { status, stderr } = validate(...args)
      expect(status).toBe(2)
      expect(stderr).toContain('usage: npm run validate')
    }
  })

  it('is run by that name', () => {
    expect(execFileSync('npm', ['run', '-s', 'validate', '--', '--help'], { cwd: root, encoding: 'utf8' })).toContain(
      '--strict',
    )
  })
})
