/** Gives elements of jsdom sizes and scrolling, as what draws only what is in sight needs them. */
import { vi } from 'vitest'

const WIDTH = 1000
const HEIGHT = 600
/** What is measured once it has been drawn. */
const ROW = 100

/** Returns what a test ends with: it drops the timers that the drawing has left running. */
export function giveScreen(): () => void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: media.includes('reduced-motion') }),
  )
  const isRow = (element: HTMLElement) => element.dataset['index'] !== undefined
  const sizes: Readonly<Record<string, (element: HTMLElement) => number>> = {
    clientWidth: () => WIDTH,
    offsetWidth: () => WIDTH,
    clientHeight: () => HEIGHT,
    offsetHeight: (element) => (isRow(element) ? ROW : HEIGHT),
    scrollHeight: () => 1e7,
  }
  for (const [name, sizeOf] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return sizeOf(this)
      },
    })
  }
  const tops = new WeakMap<HTMLElement, number>()
  Object.defineProperty(HTMLElement.prototype, 'scrollTop', {
    configurable: true,
    get(this: HTMLElement) {
      return tops.get(this) ?? 0
    },
    set(this: HTMLElement, top: number) {
      tops.set(this, top)
      setTimeout(() => this.dispatchEvent(new Event('scroll')))
    },
  })
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: ScrollToOptions | number) {
    if (typeof to === 'object' && to.top !== undefined) this.scrollTop = to.top
  }
  return keepTimers()
}

/** Keeps the timers set from now on; returns a function that drops them, and keeps no more. */
function keepTimers(): () => void {
  const page = document.defaultView!
  const spy = vi.spyOn(page, 'setTimeout')
  return () => {
    for (const { value } of spy.mock.results) page.clearTimeout(value)
    spy.mockRestore()
  }
}

/** jsdom knows dialogs, but not how to open and close them. */
export function giveDialogs(): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
      this.querySelector<HTMLElement>('input, button')?.focus()
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  })
}
