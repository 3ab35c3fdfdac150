/** Exports `readCopy`, which gets the text out of a file that a user has of a source. Loaded when a file is first given. */
import { decodeText } from '../../model/json/decode.ts'
import { MOST_COPY_CHARACTERS } from '../../model/own-copy.ts'
import type { CopyText } from '../context/copies.ts'
import { loadAnew } from '../widgets/load-anew.ts'

/** What only the entry point of the page can do under its policy. */
export interface CopyTools {
  /** Parses HTML into a document that loads nothing and runs nothing. */
  readonly inertDocument: (html: string) => Document
  readonly startPdfWorker: () => Worker
}

/** Maximum size of a file. */
const MOST_BYTES = 50e6
/** How far from the beginning of a file its format shows. */
const HEAD_BYTES = 1024

export async function readCopy(file: File, tools: CopyTools): Promise<CopyText> {
  if (file.size > MOST_BYTES) return { ok: false, refusal: 'too-large' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
    if (head.includes('%PDF-')) return await readPdf(bytes, tools)
    if (isHtml(file, head)) return await readHtml(bytes, head, tools)
    const text = decodeText(bytes)
    return text === null || text.includes('\0') ? { ok: false, refusal: 'not-text' } : judged(text)
  } catch {
    return { ok: false, refusal: 'unreadable' }
  }
}

/** Refuses a text that is blank, or too long to be searched at once. */
export function judged(text: string): CopyText {
  const tidy = text.replaceAll('\r\n', '\n').trim()
  if (tidy === '') return { ok: false, refusal: 'empty' }
  return tidy.length > MOST_COPY_CHARACTERS ? { ok: false, refusal: 'too-long' } : { ok: true, text: tidy }
}

const isHtml = ({ name, type }: File, head: string) =>
  type === 'text/html' || /\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(head)

async function readHtml(bytes: Uint8Array, head: string, { inertDocument }: CopyTools): Promise<CopyText> {
  const { htmlText } = await loadAnew(() => import('./html-text.ts'))
  return judged(htmlText(decodeHtml(bytes, head), inertDocument))
}

/** The text in the encoding that it states, else in UTF-8, else in that of the web's first years. */
function decodeHtml(bytes: Uint8Array, head: string): string {
  const stated = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1]
  try {
    if (stated !== undefined) return new TextDecoder(stated).decode(bytes)
  } catch {
    // No encoding has that name.
  }
  return decodeText(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

async function readPdf(bytes: Uint8Array<ArrayBuffer>, { startPdfWorker }: CopyTools): Promise<CopyText> {
  const { pdfText } = await loadAnew(() => import('./pdf-text.ts'))
  const worker = startPdfWorker()
  try {
    const read = await pdfText(bytes, worker, MOST_COPY_CHARACTERS)
    return read === null ? { ok: false, refusal: 'locked' } : judged(read)
  } finally {
    worker.terminate()
  }
}
