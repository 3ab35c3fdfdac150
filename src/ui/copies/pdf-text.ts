/** Exports `pdfText`, the text of a PDF file. Loaded when the user first gives one. */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Tables of characters for files in Chinese, Japanese and Korean that do not bring their own. */
const CHARACTER_MAPS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Fetches from the page's own origin what a file presumes that its reader has. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = CHARACTER_MAPS[`/node_modules/pdfjs-dist/cmaps/${filename}`]
    if (address === undefined) throw new Error(`${filename} is not there`)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${filename}: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/**
 * Reads the text page by page until it is longer than `most` characters; `null` if it takes a password. Takes the buffer
 * of `bytes`. Rejects if they are no PDF. The caller ends the worker.
 */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>, worker: Worker, most: number): Promise<string | null> {
  const task = getDocument({
    data: bytes,
    worker: PDFWorker.create({ port: worker }),
    // The page’s policy allows no code from text. Fonts are not drawn, so none is fetched.
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: true,
    cMapUrl: '/',
    cMapPacked: true,
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
    verbosity: 0,
  })
  try {
    return await textOf(await task.promise, most)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return null
    throw error
  } finally {
    await task.destroy()
  }
}

async function textOf(document: PDFDocumentProxy, most: number): Promise<string> {
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= document.numPages && length <= most; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    const text = joined(items.flatMap((item) => ('str' in item ? item : [])))
    pages.push(text)
    length += text.length
  }
  return pages.join('\n')
}

export interface TextPiece {
  readonly str: string
  readonly hasEOL: boolean
  readonly height: number
  /** Its last number is the height of the line above the page's lower edge. */
  readonly transform: readonly number[]
}

/** A gap of so many lines begins a paragraph. */
const GAP_LINES = 1.7

/**
 * Puts the lines of a page together to paragraphs, because a quoted passage runs over lines: with a space between them,
 * but for scripts that are written without.
 */
export function joined(pieces: readonly TextPiece[]): string {
  const parts: string[] = []
  let lineEnd: TextPiece | null = null
  let last = ''
  for (const piece of pieces) {
    if (piece.str !== '') {
      if (lineEnd !== null) parts.push(between(lineEnd, piece, last))
      lineEnd = null
      parts.push(piece.str)
      last = piece.str
    }
    if (piece.hasEOL) lineEnd ??= piece
  }
  return parts.join('')
}

const SOLID_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u
const SOLID_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

function between(end: TextPiece, next: TextPiece, last: string): string {
  const height = Math.max(end.height, next.height)
  const gap = Math.abs((end.transform[5] ?? 0) - (next.transform[5] ?? 0))
  if (height > 0 && gap > GAP_LINES * height) return '\n'
  return SOLID_END.test(last) && SOLID_START.test(next.str) ? '' : ' '
}
