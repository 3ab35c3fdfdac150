import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds, in a few words each. Its legacy mode looks at the page and not into frames, of which there are none. In
 * the dark theme nothing but colours is another, so that of the rules only contrast can be.
 */
export async function foundByAxe(page: Page, theme: 'light' | 'dark' = 'light'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (theme === 'dark') axe.withRules(['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
}
