/** The element below `root` whose data attribute says just this; ids hold any characters, so no selector is made of them. */
export function findMarked(
  root: ParentNode | null,
  attribute: 'event' | 'key' | 'read' | 'step' | 'start',
  value: string,
): HTMLElement | null {
  const all = root?.querySelectorAll<HTMLElement>(`[data-${attribute}]`) ?? []
  return Array.from(all).find((element) => element.dataset[attribute] === value) ?? null
}
