/** Exports `readCopy`, which gets the text out of a file that a user has of a source. Loaded when a file is first given. */
import { decodeText } from '../../model/json/decode.ts'
import { MOST_COPY_CHARACTERS } from '../../model/own-copy.ts'
import type { CopyText } from '../context/copies.ts'
import { loadAnew } from '../widgets/load-anew.ts'
import { judged } from './judged.ts'

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

/** Rejects only if the signal is aborted; whatever else is wrong with the file is the reason of a refusal. */
export async function readCopy(file: File, tools: CopyTools, signal: AbortSignal): Promise<CopyText> {
  if (file.size > MOST_BYTES) return { ok: false, refusal: 'too-large' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    signal.throwIfAborted()
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
    if (head.includes('%PDF-')) return await readPdf(bytes, tools, signal)
    if (isHtml(file, head)) return await readHtml(bytes, head, tools)
    const text = decodeText(bytes)
    return text === null || text.includes('\0') ? { ok: false, refusal: 'not-text' } : judged(text)
  } catch {
    signal.throwIfAborted()
    return { ok: false, refusal: 'unreadable' }
  }
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

async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { startPdfWorker }: CopyTools,
  signal: AbortSignal,
): Promise<CopyText> {
  const { pdfText } = await loadAnew(() => import('./pdf-text.ts'))
  const worker = startPdfWorker()
  try {
    const text = await Promise.race([pdfText(bytes, worker, MOST_COPY_CHARACTERS), stopOf(worker, signal)])
    return text === null ? { ok: false, refusal: 'locked' } : judged(text)
  } finally {
    worker.terminate()
  }
}

/** Rejects if the worker fails or the signal is aborted, because pdf.js would wait for an answer without end. */
const stopOf = (worker: Worker, signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('the file is read no further'))
    worker.addEventListener('error', stop, { once: true })
    signal.addEventListener('abort', stop, { once: true })
  })
