/** A list of options below a text field, which keeps the focus: WAI-ARIA's combobox pattern. */
export interface Options {
  /** Of the list, and how the ids of its options begin. */
  readonly listId: string
  /** The option that Enter chooses; `null` while there is none. */
  readonly active: string | null
}

export const optionId = ({ listId }: Options, option: string) => `${listId}-${option}`

export const activeId = (options: Options) => (options.active === null ? undefined : optionId(options, options.active))
