/** The last steps of a build: what the page loads is tied to its content, and every file is compressed once. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Adds `integrity` (SRI) to the scripts and style sheets that the page names; what scripts import later has none. */
export const integrity: Plugin = {
  name: 'claimline-integrity',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('there is no page')
      page.source = page.source.toString().replaceAll(/<(?:script|link)\b[^>]*>/g, (tag) => {
        const [, name = ''] = /\s(?:src|href)="\.\/([^"]+\.(?:js|css))"/.exec(tag) ?? []
        const file = bundle[name]
        if (file === undefined) return tag
        const content = file.type === 'chunk' ? file.code : file.source
        return tag.replace(/>$/, ` integrity="sha384-${createHash('sha384').update(content).digest('base64')}">`)
      })
    },
  },
}

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.ndjson', '.csv'])
/** Bytes of a file from which on it is compressed. */
const FROM = 1024
/** Bytes of a file up to which the best quality is quick. */
const BEST_UP_TO = 2 ** 19

/** Puts a `.br` and a `.gz` beside every file of the built folder that gets shorter by it. */
export const compressedAssets: Plugin = {
  name: 'claimline-compressed',
  apply: 'build',
  enforce: 'post',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir }) {
      const files = readdirSync(dir!, { recursive: true, encoding: 'utf8' })
      await Promise.all(files.filter((name) => COMPRESSED.has(extname(name))).map((name) => compress(join(dir!, name))))
    },
  },
}

const brotlied = promisify(brotliCompress)
const gzipped = promisify(gzip)

async function compress(file: string): Promise<void> {
  const content = readFileSync(file)
  if (content.length < FROM) return
  const quality = content.length <= BEST_UP_TO ? constants.BROTLI_MAX_QUALITY : 9
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const [br, gz] = await Promise.all([brotlied(content, { params }), gzipped(content, { level: 9 })])
  if (br.length < content.length) writeFileSync(`${file}.br`, br)
  if (gz.length < content.length) writeFileSync(`${file}.gz`, gz)
}
