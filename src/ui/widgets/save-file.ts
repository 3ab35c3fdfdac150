/** Hands a file to the browser as a download. */

/** Time in milliseconds until the file is released, because Safari begins to read it only after the click. */
const HELD_MS = 60_000

export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS)
}

/** Builds a file name from the letters and digits of the title, in any script. */
export function fileNameOf(title: string, extension: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return `${words.join('-').slice(0, 60).replace(/-$/, '') || 'claimline'}.${extension}`
}
