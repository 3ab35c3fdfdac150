/** What has to be there before anything is measured. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

export const ROOT = resolve(import.meta.dirname, '..')
export const BUILT = join(import.meta.dirname, 'dist')
export const BUILT_APP = join(ROOT, 'dist')
export const DATA = join(import.meta.dirname, 'data')

/** The app as readers get it. */
export async function prepareApp(): Promise<void> {
  await build({ root: ROOT, logLevel: 'error' })
}

/** Installs what is measured against, and builds a page with the worker as readers get it. */
export async function prepareEngine(): Promise<void> {
  if (!existsSync(join(import.meta.dirname, 'node_modules')))
    run('npm', ['ci', '--no-audit', '--no-fund'], import.meta.dirname)
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'page'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: BUILT, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  })
}

interface Files {
  readonly path: string
  readonly ndjson: string
  readonly gzip: string
  readonly json: string
}

/** `path` is that of the uncompressed file; the others are relative to the page. */
export async function prepareFiles(size: number): Promise<Files> {
  mkdirSync(DATA, { recursive: true })
  for (const ending of ['ndjson', 'ndjson.gz', 'json']) {
    const file = join(DATA, `${size}.${ending}`)
    if (!existsSync(file)) run('npx', ['tsx', 'tools/generate.ts', String(size), file], ROOT)
  }
  const at = `data/${size}`
  return { path: join(DATA, `${size}.ndjson`), ndjson: `${at}.ndjson`, gzip: `${at}.ndjson.gz`, json: `${at}.json` }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}
