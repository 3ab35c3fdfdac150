/** Exports makers of PDF files of one page. */

const LATIN = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']

/** A font that the file does not bring, in an encoding that its reader is to know. */
const CHINESE = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent 200 /CapHeight 800 /StemV 80 >>',
]

/** A PDF of these lines, in ASCII without brackets. */
export const pdfOf = (...lines: readonly string[]) =>
  assembled(
    lines.map((line) => `(${line})`),
    LATIN,
  )

/** A PDF of these lines in Chinese. */
export const chinesePdfOf = (...lines: readonly string[]) =>
  assembled(
    lines.map((line) => `<${[...line].map((sign) => sign.codePointAt(0)!.toString(16).padStart(4, '0')).join('')}>`),
    CHINESE,
  )

/** A PDF that opens with a password only. */
export const lockedPdf = () => {
  const key = '00'.repeat(32)
  return assembled(
    ['(secret)'],
    LATIN,
    `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
  )
}

function assembled(lines: readonly string[], font: readonly string[], more = ''): Buffer {
  const content = `BT /F1 12 Tf 72 700 Td ${lines.map((line) => `${line} Tj 0 -14 Td`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...font,
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`)
}
