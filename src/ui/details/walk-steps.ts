/** Handles the keys of the exchange tree. */

type Pressed = Pick<React.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Returns the button that a key leads to: up and down in order, left to the parent, right to the first child. */
export function walkSteps(tree: HTMLElement | null, pressed: Pressed): HTMLElement | null {
  const steps = Array.from(tree?.querySelectorAll<HTMLElement>('.step') ?? [])
  const at = steps.findIndex((step) => step === document.activeElement)
  if (at === -1 || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return null
  const place = steps[at]!.parentElement
  const walks: Readonly<Record<string, () => HTMLElement | null | undefined>> = {
    ArrowDown: () => steps[at + 1],
    ArrowUp: () => steps[at - 1],
    Home: () => steps[0],
    End: () => steps.at(-1),
    ArrowRight: () => place?.querySelector<HTMLElement>(':scope > ul .step'),
    ArrowLeft: () => place?.parentElement?.closest('li')?.querySelector<HTMLElement>('.step'),
  }
  return walks[pressed.key]?.() ?? null
}
