import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serving } from '../server/serving.ts'
import { value, filters, status, timeline } from './support/page.ts'
import { expect, test } from './support/test.ts'

// The second test serves a site of its own.
test.use({ serviceWorkers: 'allow', provoked: /^http:\/\/127\.0\.0\.1/ })

test('the app and what was opened work without a network, and it can be installed', async ({ page, context }) => {
  await page.goto('./')
  await expect(page.getByRole('region', { name: 'Overview' })).toHaveAttribute('aria-busy', 'false')
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const worker = registration.active!
    if (worker.state !== 'activated') {
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
    }
  })
  await context.setOffline(true)
  await page.goto('./?view=timeline&data=wider')
  await expect(timeline(page)).toHaveAttribute('aria-busy', 'false')
  await expect(status(page)).toHaveText(/of 227/)
  await value(page, 'Country or area', 'China').check()
  await expect(filters(page).getByRole('checkbox', { name: 'China', exact: true }).first()).toBeChecked()
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()

  await context.setOffline(false)
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!
    const { icons } = (await (await fetch(href)).json()) as { icons: { src: string }[] }
    return Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, href))).status))
  })
  expect(manifest).toEqual([200, 200, 200, 200])
})

test('a new version is offered, and comes when it is asked for', async ({ page }) => {
  const site = mkdtempSync(join(tmpdir(), 'claimline-site-'))
  cpSync(join(import.meta.dirname, '../../dist'), site, { recursive: true })
  const { origin, close } = await serving({ site })
  const overview = page.getByRole('region', { name: 'Overview' })
  await page.goto(`${origin}/`)
  await expect(overview).toHaveAttribute('aria-busy', 'false')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

  for (const compressed of ['sw.js.br', 'sw.js.gz']) rmSync(join(site, compressed), { force: true })
  appendFileSync(join(site, 'sw.js'), '\n// Another version.\n')
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  const note = page.getByRole('status').filter({ hasText: 'There is a new version of this page.' })
  await expect(note).toBeVisible()
  const reloaded = page.waitForEvent('load')
  await note.getByRole('button', { name: 'Reload the page' }).click()
  await reloaded
  await expect(overview).toHaveAttribute('aria-busy', 'false')
  await expect(note).toHaveCount(0)
  await close()
  rmSync(site, { recursive: true })
})
