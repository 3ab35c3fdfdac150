/**
 * Lists the catalogues of messages: one folder per locale, with the same file names in each. `app` is loaded before the
 * first picture; every other part is a chunk of its own, loaded with the panel that needs it.
 */

/** The parts of a catalogue; a part is what its file exports. English is the shape that the others are checked against. */
export interface Catalogue {
  readonly app: typeof import('./en/app.ts')
  readonly embed: typeof import('./en/embed.ts')
  readonly import: typeof import('./en/import.ts')
  readonly issues: typeof import('./en/issues.ts')
  readonly refusals: typeof import('./en/refusals.ts')
  readonly report: typeof import('./en/report.ts')
  readonly saved: typeof import('./en/saved.ts')
}

export type Part = keyof Catalogue
export type LaterPart = Exclude<Part, 'app'>
export type Messages = Catalogue['app']['app']

type Loaders = { readonly [P in LaterPart]: () => Promise<Catalogue[P]> }

/** To add a language: its folder, and an entry here. */
export const LATER_PARTS = {
  en: {
    embed: () => import('./en/embed.ts'),
    import: () => import('./en/import.ts'),
    issues: () => import('./en/issues.ts'),
    refusals: () => import('./en/refusals.ts'),
    report: () => import('./en/report.ts'),
    saved: () => import('./en/saved.ts'),
  },
} as const satisfies Readonly<Record<string, Loaders>>

export type Language = keyof typeof LATER_PARTS
