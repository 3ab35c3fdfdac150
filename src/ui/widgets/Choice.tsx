interface ChoiceProps<T extends string> {
  readonly label: string
  /** Whether the label is only for screen readers. */
  readonly isLabelHidden?: boolean
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  /** Language that an option is written in, if it is not that of the page. */
  readonly langOf?: (option: T) => string
  readonly onChoose: (option: T) => void
}

/** Select with a few fixed options, as a native element. */
export function Choice<T extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  nameOf,
  langOf,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <label className="choice">
      <span className={isLabelHidden ? 'hidden' : undefined}>{label} </span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option} lang={langOf?.(option)}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
