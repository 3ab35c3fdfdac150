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

const TABLE = 'Date,Title,Actor,Note\n2024-01-02,One,A,x\n2024-01-03,Two,B,y\n'

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

  it('prints one object for one file as JSON', () => {
    const { status, stdout } = validate('--json', file('broken.json', broken))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      file: join(folder, 'broken.json'),
      format: 'json',
      read: 1,
      kept: 0,
      leftOut: 1,
      issues: expect.arrayContaining([
        expect.objectContaining({ kind: 'bad-date', severity: 'error', path: '$.events[0].date', column: 15 }),
      ]),
    })
  })

  it('prints a list of objects for several files as JSON', () => {
    const { stdout } = validate('--json', file('clean.json', clean), file('warned.json', warned))
    expect(JSON.parse(stdout)).toMatchObject([{ leftOut: 0 }, { issues: [{ severity: 'warning' }] }])
  })

  it('says on demand how evenly the sides are treated', () => {
    const path = file('balance.json', clean)
    const { lines } = validate('--balance', path)
    expect(lines[1]).toBe('balance by side:')
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}CN: 1 statements, /))
    const { stdout } = validate('--json', '--balance', path, file('none.json', '[]'))
    const [{ balance }, refused] = JSON.parse(stdout) as [{ balance: { sides: object[] } }, object]
    expect(balance.sides).toContainEqual(expect.objectContaining({ side: 'TW', statements: 1 }))
    expect(refused).toMatchObject({ balance: null })
  })

  it('lists every issue, however many', () => {
    const events = Array.from({ length: 1050 }, (_, index) => rawEvent({ id: `e${index}`, date: 'x' }))
    const path = file('many.json', JSON.stringify(rawDataset({ events })))
    expect(validate(path).lines.filter((line) => line.includes('bad-date') || line.includes('`date`'))).toHaveLength(
      1050,
    )
  })

  it('reads a table by what its columns look like', () => {
    const { status, stdout } = validate('--json', file('table.csv', TABLE))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ format: 'csv', read: 2, kept: 2, leftOut: 0 })
  })

  it('reads a table by a mapping where one is stated', () => {
    const stated = {
      columns: { date: 3, title: 1 },
      dayOrder: null,
      separator: '',
      type: 'attack',
      hasHeaders: true,
      encoding: '',
    }
    const mapping = file('mapping.json', JSON.stringify(stated))
    const { status, stdout } = validate('--json', '--mapping', mapping, file('table.csv', TABLE))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ read: 2, kept: 0, leftOut: 2 })
  })

  it('reads the formats of others and names them', () => {
    const slides = { events: [{ start_date: { year: '2024' }, text: { headline: 'A' } }] }
    const { stdout } = validate('--json', file('slides.json', JSON.stringify(slides)))
    expect(JSON.parse(stdout)).toMatchObject({ format: 'timelinejs', read: 1, kept: 1 })
  })

  it('reports a file that is of no known format, or broken, as an issue', () => {
    const { status, stdout } = validate(
      '--json',
      file('prose.txt', 'Nothing'),
      file('bad.gz', Uint8Array.of(0x1f, 0x8b, 1)),
    )
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { format: null, read: 0, issues: [{ severity: 'error' }] },
      { format: null, read: 0, issues: [{ kind: 'encoding', severity: 'error' }] },
    ])
  })

  it.each([
    ['no file', () => []],
    ['an option that there is not', () => ['--colour', 'x.json']],
    ['a file that is not there', () => [join(folder, 'absent.json')]],
    ['a mapping that is not there', () => ['--mapping', join(folder, 'absent.json'), file('table.csv', TABLE)]],
    ['a mapping that is none', () => ['--mapping', file('list.json', '[]'), file('table.csv', TABLE)]],
    ['a folder', () => [folder]],
  ])('refuses %s', (_what, args) => {
    const { status, stderr } = validate(...args())
    expect(status).toBe(2)
    expect(stderr).toContain('usage: npm run validate')
  })

  it('is run by that name', () => {
    expect(execFileSync('npm', ['run', '-s', 'validate', '--', '--help'], { cwd: root, encoding: 'utf8' })).toContain(
      '--strict',
    )
  })
})
