/** Adds the service worker to the built app, with the list of the files that work without a network. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')

/** Copied into the built app as they are. */
const PUBLIC = [
  'icon.svg',
  'manifest.webmanifest',
  'icons/icon-192.png',
  'icons/icon-512.png',
  ...readdirSync(join(root, 'public/datasets')).map((name) => `datasets/${name}`),
]

/** Fonts of other alphabets, what a saved page is made of, and what reads PDF files are kept when they were used. */
const IS_LATER = /\.woff2$|\.bcmap$|\/pdf-(?:text|worker)-/
const LATIN = /-latin-wght-normal-/

export const serviceWorker: Plugin = {
  name: 'claimline-service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const assets = Object.keys(bundle).filter(
        (file) => file.startsWith('assets/') && (!IS_LATER.test(file) || LATIN.test(file)),
      )
      const version = createHash('sha256')
      const page = bundle['index.html']
      version.update(page?.type === 'asset' ? page.source : '')
      for (const file of assets) version.update(file)
      for (const file of PUBLIC) version.update(readFileSync(join(root, 'public', file)))
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: await scriptOf([...assets, ...PUBLIC], version.digest('hex').slice(0, 16)),
      })
    },
  },
}

async function scriptOf(files: readonly string[], version: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { VERSION: JSON.stringify(version), FILES: JSON.stringify(files) },
    build: {
      target: 'es2023',
      write: false,
      modulePreload: false,
      rollupOptions: { input: join(root, 'src/service-worker.ts'), output: { format: 'iife' } },
    },
  })
  if (!('output' in built) || built.output.length !== 1) throw new Error('the service worker was not built as one file')
  return built.output[0].code
}
