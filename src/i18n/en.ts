/** Every word on screen, in English. Another language is another file of this shape. */
export const en = {
  /** Filled by `dates.ts`: words around what `Intl` prints. */
  dates: {},
  /** One sentence for each kind of issue: what is wrong and how to mend it. */
  issues: {},
}

export type Messages = typeof en
