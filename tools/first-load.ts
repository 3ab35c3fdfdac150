/** Steps of a build that bring the first picture sooner. Used by `vite.config.ts`. */
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The faces that the first screen is set in; found by the script's styles, they would come after the first words. */
const FIRST_FONTS = /source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/

/** Has the browser fetch the fonts of the first screen beside its script, so that no text changes its face later. */
export const preloadedFonts: Plugin = {
  name: 'claimline-preloaded-fonts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_FONTS.test(file))
        .map((file): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
  },
}

/** Asks V8 to compile a whole script while it is read: nearly all of it runs before the first picture. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n'
const FIRST_CHUNKS = new Set(['index', 'engine', 'start'])

/** Marks the scripts that the page and the worker begin with. Other browsers take the mark for a comment. */
export const compiledAtOnce: Plugin = {
  name: 'claimline-compiled-at-once',
  apply: 'build',
  generateBundle: {
    // After Vite has put its list of later parts in front, since the mark is read in the first line alone.
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && FIRST_CHUNKS.has(chunk.name)) chunk.code = COMPILE_HINT + chunk.code
      }
    },
  },
}
