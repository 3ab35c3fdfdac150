const SIZES = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
  ['byte', 1],
] as const

/** Formats a number of bytes in the largest unit that gives at least 1. */
export function formatSize(bytes: number, locale: string): string {
  const [unit, length] = SIZES.find(([, length]) => bytes >= length) ?? SIZES.at(-1)!
  const format = {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
  } as const
  return new Intl.NumberFormat(locale, format).format(bytes / length)
}
