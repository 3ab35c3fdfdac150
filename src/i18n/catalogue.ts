/** The shape of a catalogue of messages. English is the shape that the others are checked against. */

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
