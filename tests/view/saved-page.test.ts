// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPage, readPage, type SavedPage } from '../../src/view/saved-page.ts'
import { hasSharedFixtures, readFixtureJson } from '../shared-fixtures.ts'

const TEMPLATE = `<!doctype html><html><head><title>Claimline</title></head>
<body><div id="root"></div><!--claimline-saved--><script type="text/plain">$& $1</script></body></html>`

const pageNamed = (text: string): SavedPage => ({
  title: text,
  savedAt: '2026-11-23T00:00:00.000Z',
  events: 1,
  total: 2,
  chosenBy: [text, `“${text}”`],
  view: `q=${text}`,
})

/** The page as a browser reads it. */
function opened(facts: SavedPage, base64 = btoa('gzip')): Document {
  return new DOMParser().parseFromString(fillPage(TEMPLATE, facts, base64).join(''), 'text/html')
}

/** What is on the page, whatever the texts in it. */
const shapeOf = (page: Document) => Array.from(page.querySelectorAll('*'), ({ localName }) => localName)
const SHAPE = shapeOf(opened(pageNamed('plain')))

function expectInert(text: string): void {
  const page = opened(pageNamed(text))
  expect(shapeOf(page)).toEqual(SHAPE)
  expect(readPage(page)?.saved).toEqual(pageNamed(text))
  expect(page.querySelector('script:not([id])')?.textContent).toBe('$& $1')
}

describe('a saved page', () => {
  it('gives back what was put into it', () => {
    const read = readPage(opened(pageNamed('Who said “what”')))
    expect(read?.saved).toEqual(pageNamed('Who said “what”'))
    expect(String.fromCharCode(...read!.gzip)).toBe('gzip')
  })

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '--></title><img src=x onerror=alert(1)>',
    '</TITLE ><svg onload=alert(1)>',
    '\u2028\u2029 ]]> $& $` $1',
    '\uD800 half a sign \0',
    '<!--claimline-saved-->',
  ])('keeps %j as text', expectInert)

  it('keeps any text as text', () => {
    const nasty = fc.constantFrom('<', '</', 'script', '>', '<!--', '-->', '&', '"', '\\', '\u2028', ']]>', 'title')
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' }))), (parts) => expectInert(parts.join(''))),
    )
  })

  it.skipIf(!hasSharedFixtures)('keeps every naughty string as text', () => {
    for (const text of readFixtureJson('naughty-strings/blns.json') as readonly string[]) expectInert(text)
  })

  it('is titled by its dataset', () => {
    expect(opened(pageNamed('A <b>dispute</b> &amp; more')).title).toBe('A <b>dispute</b> &amp; more')
  })

  it('is made of a template only', () => {
    expect(() => fillPage('<!doctype html><title>The app itself</title>', pageNamed(''), '')).toThrow('no template')
  })

  it('is none where there is no dataset in it', () => {
    expect(readPage(new DOMParser().parseFromString(TEMPLATE, 'text/html'))).toBeNull()
  })
})
