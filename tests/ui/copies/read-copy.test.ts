// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { joined } from '../../../src/ui/copies/pdf-text.ts'
import { readCopy } from '../../../src/ui/copies/read-copy.ts'
import { inertDocumentBy } from '../../../src/worker-policy.ts'

const tools = {
  inertDocument: inertDocumentBy(undefined),
  startPdfWorker: () => {
    throw new Error('no file here is a PDF')
  },
}
const read = (content: BlobPart, name: string) =>
  readCopy(new File([content], name), tools, new AbortController().signal)
const readHtml = async (page: string) => ((await read(page, 'a.html')) as { text: string }).text
const saying = (words: string) =>
  `<p>${words} ${'More is said of it, at some length, so that it is read. '.repeat(8)}</p>`

describe('the text of a file that the user has', () => {
  it('is that of a plain text, in UTF-8 or UTF-16', async () => {
    expect(await read(' One line\r\nanother \n', 'a.txt')).toEqual({ ok: true, text: 'One line\nanother' })
    const utf16 = new Uint8Array([0xff, 0xfe, 0x2d, 0x4e, 0x87, 0x65])
    expect(await read(utf16, 'b.txt')).toEqual({ ok: true, text: '中文' })
  })

  it('is that of the article of a saved page, a line for each block, without scripts and menus', async () => {
    const menu = `<nav><a href="/">Home</a></nav>`
    const article = `<article><h1>Head</h1>${saying('First\n  said<br>here.')}${saying('Then <b>this</b> was.')}</article>`
    const page = `<!doctype html><title>Head</title><body>${menu}${article}<script>evil()</script>`
    const { text } = (await read(page, 'page')) as { text: string }
    expect(text).toMatch(/^Head\nFirst said\nhere\. More/)
    expect(text).toMatch(/\nThen this was\. More/)
    expect(text).not.toMatch(/Home|evil/)
  })

  it('is the same where it reads like an attribute that holds code', async () => {
    const told = 'Write <code>&lt;img onload="x" style="y"></code>, and one = 1.'
    const text = 'Write <img onload="x" style="y">, and one = 1.'
    expect(await read(`<p onclick="evil()">${told}`, 'a.html')).toEqual({ ok: true, text })
  })

  it('is all of a page that has no article', async () => {
    expect(await read('<p>Two <i>words</i></p><p>more', 'a.html')).toEqual({ ok: true, text: 'Two words\nmore' })
  })

  it('is read in the encoding that a page states', async () => {
    const chinese = Uint8Array.from(
      [...'<meta charset="gb18030"><p>'].map((sign) => sign.charCodeAt(0)).concat(0xd6, 0xd0),
    )
    expect(await read(chinese, 'a.htm')).toEqual({ ok: true, text: '中' })
  })

  it.each([
    ['too-large', 'a PDF above 50 MB, which is not even read', new File([], 'a.pdf'), 50_000_001],
    ['too-large', 'a page above 50 MB', new File(['<html>'], 'a.html'), 50_000_001],
    ['too-long', 'a text above 5 million characters', new File(['a'.repeat(5_000_001)], 'a.txt'), null],
    ['empty', 'a blank text', new File([' \n'], 'a.txt'), null],
    ['empty', 'a page of pictures only', new File(['<!doctype html><img src="x">'], 'a.html'), null],
    ['not-text', 'another kind of file', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff])], 'a.docx'), null],
    ['unreadable', 'a PDF that cannot be opened', new File(['%PDF-1.7'], 'a.pdf'), null],
  ])('is refused as %s: %s', async (refusal, _, file, size) => {
    if (size !== null) Object.defineProperty(file, 'size', { value: size })
    expect(await readCopy(file, tools, new AbortController().signal)).toEqual({ ok: false, refusal })
  })

  it.each([
    ['deeply nested elements', '<i>'.repeat(3000), 'deep', ''],
    ['very many elements', '<br>'.repeat(50_001), 'x', ''],
    ['a long text in nested elements', '<b>'.repeat(100), 'long '.repeat(200_000), '</b>'.repeat(100)],
  ])('is all of a page that would take long to search for an article: %s', async (_, start, text, end) => {
    // An article would leave the menu out.
    const read = await readHtml(`<nav>Menu</nav>${start}${text}${end}<article>${saying('This.')}</article>`)
    expect(read).toMatch(/^Menu\n/)
    expect(read).toContain(text.trim())
  })

  it('is not waited for when the user has given up, nor when the reader of PDF files fails', async () => {
    const controller = new AbortController()
    const pdf = new File(['%PDF-1.7'], 'a.pdf')
    const start = (event: Event | null) => () => {
      const worker = Object.assign(new EventTarget(), { postMessage() {}, terminate: () => (ended += 1) })
      queueMicrotask(() => (event ? worker.dispatchEvent(event) : controller.abort()))
      return worker as unknown as Worker
    }
    let ended = 0
    const failing = { ...tools, startPdfWorker: start(new Event('error')) }
    expect(await readCopy(pdf, failing, controller.signal)).toEqual({ ok: false, refusal: 'unreadable' })
    const silent = { ...tools, startPdfWorker: start(null) }
    await expect(readCopy(pdf, silent, controller.signal)).rejects.toThrow(/abort/)
    expect(ended).toBe(2)
  })
})

describe('the lines of a PDF', () => {
  const piece = (str: string, hasEOL: boolean, y: number) => ({
    str,
    hasEOL,
    height: 10,
    transform: [1, 0, 0, 1, 0, y],
  })

  it('run on, with a space where the script has one, and begin a paragraph after a gap', () => {
    const pieces = [
      piece('One', true, 100),
      piece('two 国家', true, 88),
      piece('安全', true, 76),
      piece('New', false, 50),
    ]
    expect(joined(pieces)).toBe('One two 国家安全\nNew')
  })
})
