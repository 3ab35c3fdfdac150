/** Builds what a dataset is put into to be one file: the viewer, its worker, styles and fonts, in one page. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { addNotices, joinNotices, NOTICES } from './licences.ts'

const root = join(import.meta.dirname, '..')

/** Adds `viewer.html` to the built app, which fetches it when a page is to be saved. `plugins` are the app's own. */
export function viewerTemplate(...plugins: readonly Plugin[]): Plugin {
  return {
    name: 'claimline-viewer',
    apply: 'build',
    async generateBundle() {
      const [viewer, worker] = await Promise.all([
        bundle('viewer.tsx', 'es', plugins),
        bundle('worker.ts', 'iife', plugins),
      ])
      this.emitFile({ type: 'asset', fileName: 'viewer.html', source: pageOf(viewer, worker) })
    },
  }
}

interface Bundle {
  readonly script: string
  readonly style: string
  /** Notices of the libraries in it. */
  readonly notices: string
}

/** A file of `src` with all it imports, now or later, as one script and one style sheet that ask for nothing. */
async function bundle(file: string, format: 'es' | 'iife', plugins: readonly Plugin[]): Promise<Bundle> {
  const config: InlineConfig = {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), ...plugins],
    build: {
      target: 'es2023',
      write: false,
      license: { fileName: NOTICES },
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: {
        input: join(root, 'src', file),
        output: { format, codeSplitting: false },
        // Only what loads more files asks for it, and there is nothing more to load.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  }
  const built = await build(config)
  if (!('output' in built)) throw new Error(`${file} was not built at once`)
  const scripts = built.output.flatMap((made) => (made.type === 'chunk' ? [made.code] : []))
  const assets = built.output.filter((made) => made.type === 'asset')
  const styles = assets.filter(({ fileName }) => fileName !== NOTICES).map(({ source }) => source.toString())
  const notices = assets.find(({ fileName }) => fileName === NOTICES)?.source.toString() ?? ''
  addNotices(notices)
  if (scripts.length !== 1 || styles.length > 1) throw new Error(`${file} became more than one file`)
  return { script: scripts[0]!, style: styles[0] ?? '', notices }
}

function pageOf(viewer: Bundle, worker: Bundle): string {
  const script = inScript(viewer.script)
  const icon = readFileSync(join(root, 'public/icon.svg')).toString('base64')
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyOf(script, viewer.style)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>Claimline</title>
    <link rel="icon" href="data:image/svg+xml;base64,${icon}" />
    <style>${viewer.style}</style>
  </head>
  <body>
    <div id="root"></div>
    <noscript>Claimline runs in the browser and needs JavaScript.</noscript>
    <!--claimline-saved-->
    <script type="text/plain" id="claimline-licences">${inScript(joinNotices([viewer.notices, worker.notices]))}</script>
    <script type="text/plain" id="claimline-worker">${inScript(worker.script)}</script>
    <script type="module">${script}</script>
  </body>
</html>
`
}

/** Nothing is fetched from anywhere, and nothing runs but the very script of this page and its worker. */
function policyOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types claimline',
  ].join('; ')
}

/** In a string of a script `\x3C` is the same sign, and no parser of HTML ends the script there. */
const inScript = (code: string) => code.replace(/<(?=\/?script|!--)/gi, String.raw`\x3C`)
