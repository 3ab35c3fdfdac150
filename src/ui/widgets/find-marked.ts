/**
 * Returns the element below `root` whose data attribute equals a value. Compares instead of using a selector, because
 * ids contain any characters.
 */
export function findMarked(
  root: ParentNode | null,
  attribute: 'event' | 'key' | 'read' | 'step' | 'start',
  value: string,
): HTMLElement | null {
  const all = root?.querySelectorAll<HTMLElement>(`[data-${attribute}]`) ?? []
  return Array.from(all).find((element) => element.dataset[attribute] === value) ?? null
}
