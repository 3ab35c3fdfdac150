/** Exports how a text is put on the clipboard. */

export class CopyRefused extends Error {
  override readonly name = 'CopyRefused'
}

/** Rejects with `CopyRefused` if the browser refuses, as it does without a secure context, a permission, or a recent press. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch (cause) {
    throw new CopyRefused('The browser did not let this page copy', { cause })
  }
}

/** Copies the text; returns whether it is on the clipboard now. */
export async function isCopied(text: string): Promise<boolean> {
  return copyText(text).then(
    () => true,
    () => false,
  )
}
