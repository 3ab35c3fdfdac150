/**
 * Lists the catalogues of messages: one folder per locale, with the same file names in each. `app` is loaded before the
 * first picture; every other part is a chunk of its own, loaded with the panel that needs it.
 */

import type { Catalogue, Part } from './catalogue.ts'
import { app } from './en/app.ts'

export type { Catalogue, LaterPart, Messages } from './catalogue.ts'

type Loaders = { readonly [P in Part]: () => Promise<Catalogue[P]> }

/** Loaders of every part by language. English begins in the page's own script, so its `app` is loaded without a request. */
export const PARTS = {
  en: {
    app: () => Promise.resolve({ app }),
    embed: () => import('./en/embed.ts'),
    import: () => import('./en/import.ts'),
    issues: () => import('./en/issues.ts'),
    refusals: () => import('./en/refusals.ts'),
    report: () => import('./en/report.ts'),
    saved: () => import('./en/saved.ts'),
  },
  'zh-Hant': {
    app: () => import('./zh-Hant/app.ts'),
    embed: () => import('./zh-Hant/embed.ts'),
    import: () => import('./zh-Hant/import.ts'),
    issues: () => import('./zh-Hant/issues.ts'),
    refusals: () => import('./zh-Hant/refusals.ts'),
    report: () => import('./zh-Hant/report.ts'),
    saved: () => import('./zh-Hant/saved.ts'),
  },
  'zh-Hans': {
    app: () => import('./zh-Hans/app.ts'),
    embed: () => import('./zh-Hans/embed.ts'),
    import: () => import('./zh-Hans/import.ts'),
    issues: () => import('./zh-Hans/issues.ts'),
    refusals: () => import('./zh-Hans/refusals.ts'),
    report: () => import('./zh-Hans/report.ts'),
    saved: () => import('./zh-Hans/saved.ts'),
  },
} as const satisfies Readonly<Record<string, Loaders>>

export type Language = keyof typeof PARTS
