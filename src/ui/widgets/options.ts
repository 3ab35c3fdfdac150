/** State of a list of options below a text field that keeps the focus: the combobox pattern of WAI-ARIA. */
export interface Options {
  /** Id of the list, and prefix of the ids of its options. */
  readonly listId: string
  /** Option that Enter chooses; `null` if there is none. */
  readonly active: string | null
}

export const optionId = ({ listId }: Options, option: string) => `${listId}-${option}`

export const activeId = (options: Options) => (options.active === null ? undefined : optionId(options, options.active))
