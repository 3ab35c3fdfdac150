import { describe, expect, it } from 'vitest'
import { archiveSearchOf } from '../../src/model/archive-search.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'

const found = (edtf: string, url = 'https://example.org/a?b=1&c=2') => archiveSearchOf(url, parseDate(edtf))

describe('the search for an archived copy', () => {
  it.each([
    ['2024', '2024'],
    ['2024-21', '2024'],
    ['2024-09', '202409'],
    ['2024-09-23', '20240923'],
    ['2024-09-23~', '20240923'],
    ['2024-09-23T06:15Z', '202409230615'],
    ['2024-09-23T06:15:30+08:00', '20240922221530'],
    ['2024-09/2024-11', '202409'],
    ['../2024-11', '202411'],
    ['202X', '*'],
    ['-0044', '*'],
    ['Y170000002', '*'],
    ['../..', '*'],
  ])('looks near %s at %s', (edtf, digits) => {
    expect(found(edtf)).toBe(`https://web.archive.org/web/${digits}/https://example.org/a?b=1&c=2`)
  })

  it('lists all captures of a page without a date', () => {
    expect(archiveSearchOf('http://example.org/', null)).toBe('https://web.archive.org/web/*/http://example.org/')
  })

  it('leaves out the place in the page', () => {
    expect(found('2024', 'https://example.org/a#:~:text=word')).toBe(
      'https://web.archive.org/web/2024/https://example.org/a',
    )
  })

  it.each([
    'https://web.archive.org/web/2024/https://example.org/',
    'ftp://example.org/',
    'javascript:alert(1)',
    'no address',
  ])('is none for %s', (url) => {
    expect(found('2024', url)).toBeNull()
  })
})
