/** `kindOfFile` and `whatItIs` say what a file is that no reader takes, so that the refusal can say what to do. */
import { separatorOf } from '../../base/separator.ts'
import type { Finding } from '../../model/finding.ts'

/* oxlint-disable no-control-regex -- signatures of files are control characters */
/** The beginnings of files, as text decoded leniently, by the hint of `foreign-file`. */
const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ['pdf', /^\s{0,20}%PDF-/],
  ['docx', /^PK\u0003\u0004[^]{0,4000}word\//],
  ['pptx', /^PK\u0003\u0004[^]{0,4000}ppt\//],
  ['zip', /^PK[\u0003\u0005]/],
  ['xls', /^\uFFFD\uFFFD\u0011\u0871|^\uFFFD\uFFFD\u0011\uFFFD/],
  // Words in Cyrillic or Chinese that are not UTF-8 begin with broken characters too: a JPEG is told by what follows.
  [
    'image',
    /^(?:\uFFFDPNG|GIF8|\uFFFD{4}(?:[^]{1,3}(?:JFIF|Exif)|\u0000C\u0000)|RIFF[^]{2,5}WEBP|II\*\u0000|MM\u0000\*)/,
  ],
  ['image', /^BM[^]{2,4}\u0000{4}/],
  ['image', /^\u0000{3}[^]ftyp(?:heic|heix|mif1|avif)/],
  ['video', /^\u0000{3}[^]ftyp|^\u001AE\uFFFD\uFFFD/],
  ['zip', /^7z\uFFFD\uFFFD|^Rar!\u001A/],
  ['rtf', /^\{\\rtf/],
  ['calendar', /^BEGIN:VCALENDAR/],
  ['bibliography', /^(?:@[a-z]{1,30} ?\{[^{}\n]{0,200},|TY {2}- [A-Z])/im],
  ['mail', /^(?:MIME-Version|Received|Return-Path|From|Delivered-To): [^\n]*\r?\n[A-Z][A-Za-z-]{1,40}: /],
  ['sqlite', /^SQLite format 3/],
  ['parquet', /^PAR1/],
]

/** `null` for text of no particular kind. */
export function kindOfFile(beginning: string): string | null {
  return SIGNATURES.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null
}

/** Why nothing can be made of a file that begins like this; `null` for what is probably JSON. */
export function whatItIs(beginning: string): Finding | null {
  const text = beginning.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { kind: 'empty-file', path: [] }
  const kind = kindOfFile(text)
  if (kind !== null) return { kind: 'foreign-file', path: [], hint: kind }
  if (/^\s*[[{"]/.test(text)) return null
  if (/^\s*<\?xml/i.test(text)) return { kind: 'foreign-file', path: [], hint: 'xml' }
  if (/^\s*<(?:!doctype html|html|head|body|div|p|meta|!--)/i.test(text))
    return { kind: 'foreign-file', path: [], hint: 'html' }
  if (/^\s*</.test(text)) return { kind: 'foreign-file', path: [], hint: 'xml' }
  const control = /[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4096))
  if (control) return { kind: 'foreign-file', path: [], hint: 'unknown' }
  const isHeaders = !/[\n\r]/.test(text.trim()) && separatorOf(text).width > 2
  return isHeaders ? { kind: 'foreign-file', path: [], hint: 'headers' } : { kind: 'one-column', path: [] }
}
