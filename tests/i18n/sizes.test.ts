import { expect, it } from 'vitest'
import { formatSize } from '../../src/i18n/sizes.ts'

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1234, '1.2 kB'],
  [256e6, '256 MB'],
  [1.5e9, '1.5 GB'],
])('%i bytes are told as %s', (bytes, said) => {
  expect(formatSize(bytes, 'en-GB')).toBe(said)
})
