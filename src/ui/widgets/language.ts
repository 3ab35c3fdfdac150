/** Stores the language that the user chose in this browser. The address holds one only if the user wrote it there. */
const KEY = 'claimline-language'

/** Returns the chosen tag; `null` if none was chosen or storage is refused. */
export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function keepLanguage(tag: string): void {
  try {
    localStorage.setItem(KEY, tag)
  } catch {
    // Lasts as long as the page.
  }
}
