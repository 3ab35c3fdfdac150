/** Whether the text is on the clipboard now: browsers refuse without a secure context, a permission, or a recent press. */
export async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
