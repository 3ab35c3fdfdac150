import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS, LOSSES } from '../../src/model/exported.ts'

describe('what leaves the app as a file', () => {
  it('has each format and each kind of loss once', () => {
    for (const names of [EXPORT_FORMATS, LOSSES]) expect(new Set(names).size).toBe(names.length)
  })
})
