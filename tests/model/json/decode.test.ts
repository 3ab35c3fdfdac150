import { describe, expect, it } from 'vitest'
import { decodeText, encodingOf } from '../../../src/model/json/decode.ts'

const bytes = (...list: number[]) => Uint8Array.from(list)

describe('decoding', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(new TextEncoder().encode('{"é": "國"}'))).toBe('{"é": "國"}')
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toBe('{}')
    expect(decodeText(bytes())).toBe('')
  })

  it('reads UTF-16 of either order, where a mark says so', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x7b, 0, 0x0b, 0x57))).toBe('{國')
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x7b, 0x57, 0x0b))).toBe('{國')
    expect(encodingOf(bytes(0xff, 0xfe, 1))).toBe('utf-16le')
    expect(encodingOf(bytes(0xfe, 0xff))).toBe('utf-16be')
    expect(encodingOf(bytes(0xef, 0xbb))).toBe('utf-8')
  })

  it.each(['{"é": "國"}', '["國"]'])('reads %s in UTF-16 of either order without a mark', (text) => {
    const little = new Uint8Array(Buffer.from(text, 'utf16le'))
    expect(decodeText(little)).toBe(text)
    expect(decodeText(new Uint8Array(Buffer.from(little).swap16()))).toBe(text)
  })

  it('replaces nothing in silence', () => {
    expect(decodeText(bytes(0x22, 0xa9, 0x22))).toBeNull()
    expect(decodeText(bytes(0xff, 0xfe, 0x00, 0xd8))).toBeNull()
  })
})
