/** Vite plugin that puts pseudo-locales in the places of the Chinese catalogues. Used by `vite.pseudo.config.ts` alone. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Pseudo } from './pseudo-text.ts'

const root = join(import.meta.dirname, '../..')

/** In whose place each pseudo-locale is: `?lang=zh-Hant` shows the long one. */
const PLACES: Readonly<Record<string, Pseudo>> = { 'zh-Hant': 'long', 'zh-Hans': 'mirrored' }

const CATALOGUE = /^\.\/(zh-Han[st])\/(\w+)\.ts$/
const PREFIX = '\0pseudo:'

export const pseudoLocales: Plugin = {
  name: 'claimline-pseudo-locales',
  enforce: 'pre',
  resolveId(id, importer) {
    const [, language, part] = CATALOGUE.exec(id) ?? []
    if (language === undefined || !importer?.endsWith('/src/i18n/catalogues.ts')) return null
    return `${PREFIX}${PLACES[language]!}:${part!}`
  },
  async load(id) {
    if (!id.startsWith(PREFIX)) return null
    const [pseudo, part] = id.slice(PREFIX.length).split(':')
    const english = join(root, `src/i18n/en/${part!}.ts`)
    const text = await this.fs.readFile(english, { encoding: 'utf8' })
    const names = Array.from(text.matchAll(/^export const (\w+)/gm), ([, name]) => name!)
    return [
      `import * as english from ${JSON.stringify(english)}`,
      `import { pseudoCatalogue } from ${JSON.stringify(join(import.meta.dirname, 'pseudo-text.ts'))}`,
      ...names.map((name) => `export const ${name} = pseudoCatalogue(english.${name}, ${JSON.stringify(pseudo)})`),
    ].join('\n')
  },
}
