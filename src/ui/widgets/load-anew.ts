/** Exports `loadAnew`, around every dynamic import of the page, and what it takes for a second try to succeed. */

const failedStyles = new Set<HTMLLinkElement>()

let isWatching = false

/** Notes which style sheets could not be fetched: the bundler asks for the styles of a part only once. */
function watchStyles(): void {
  if (isWatching) return
  isWatching = true
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target)
    },
    { capture: true },
  )
}

/** Runs `load`, which imports something, after asking again for the styles that failed before. Rejects as `load` does. */
export async function loadAnew<T>(load: () => Promise<T>): Promise<T> {
  watchStyles()
  await Promise.all([...failedStyles].map(askAgain))
  return load()
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  failedStyles.delete(link)
  const again = link.cloneNode() as HTMLLinkElement
  link.replaceWith(again)
  return new Promise((resolve, reject) => {
    again.addEventListener('load', () => resolve(), { once: true })
    again.addEventListener('error', () => reject(new Error(`${again.href} could not be fetched`)), { once: true })
  })
}

/**
 * Whether the server has another version of the page than the one that runs: the parts of this one may be gone. `false`
 * where the server does not answer, or what answers is not the page.
 */
export async function hasNewVersion(): Promise<boolean> {
  const entries = [...document.querySelectorAll('script[type="module"][src]')].map((script) =>
    script.getAttribute('src')!,
  )
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' })
    const page = answer.ok ? await answer.text() : ''
    return page.includes('id="root"') && entries.some((entry) => !page.includes(entry))
  } catch {
    return false
  }
}
