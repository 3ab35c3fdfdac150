import { spawn } from 'node:child_process'
import { mkdtemp, mkdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serving } from '../server/serving.ts'
import { open, status } from './support/page.ts'
import { crossStrait, shown, wider } from './support/shipped.ts'
import { expect, test } from './support/test.ts'

const root = join(import.meta.dirname, '../..')

/** Runs `npm start` without the build, on a port, and gives what it says until it serves or ends. */
async function start(
  port: string,
  ...files: readonly string[]
): Promise<{ readonly says: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/claimline.ts', 'serve', ...files], {
    cwd: root,
    env: { ...process.env, PORT: port },
  })
  const says = await new Promise<string>((heard, failed) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text.toString()
      if (/is served on .*\n/.test(said)) heard(said)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', () => heard(said))
    child.once('error', failed)
  })
  return { says, stop: () => child.kill() }
}

async function freePort(): Promise<number> {
  const { port, close } = await serving({ site: root })
  await close()
  return port
}

test.describe('the server', () => {
  // Each of these starts a server of its own.
  test.use({ provoked: /^http:\/\/127\.0\.0\.1/ })

  test('says where it serves, on the port that PORT names', async ({ request }) => {
    const port = await freePort()
    const { says, stop } = await start(`${port}`)
    try {
      expect(says.trim()).toBe(`Claimline is served on http://localhost:${port}`)
      const response = await request.get(`http://127.0.0.1:${port}/`)
      expect(response.status()).toBe(200)
      expect(await response.text()).toContain('<title>Claimline</title>')
    } finally {
      stop()
    }
  })

  test('says what to do where the port is taken', async () => {
    const taken = await serving({ site: root })
    const { port } = taken
    const { says, stop } = await start(`${port}`)
    stop()
    await taken.close()
    expect(says).toContain(`Port ${port} is taken: choose another with PORT=… npm start`)
  })

  test('answers for a file, which the page opens first and asks about', async ({ page }) => {
    const port = await freePort()
    const { says, stop } = await start(`${port}`, 'public/datasets/wider.json')
    try {
      expect(says).toContain('0 errors')
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
      await page.goto(`http://127.0.0.1:${port}/`)
      await expect(status(page)).toHaveText(`${wider.events.length} of ${wider.events.length} events`)
      expect(fetched).toContain('/engine/wider/query')
      expect(fetched).not.toContain('/datasets/wider.json')
      await page.goto(`http://127.0.0.1:${port}/?data=engine:wider&country=TW`)
      await expect(status(page)).not.toHaveText(`${wider.events.length} of ${wider.events.length} events`)
    } finally {
      stop()
    }
  })
})

test.describe('the built page', () => {
  test('carries the policy itself, for hosts that send no headers', async ({ page }) => {
    await open(page)
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
    await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self';/)
    await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'; trusted-types claimline$/)
    await expect(policy).not.toHaveAttribute('content', /unsafe/)
  })

  test.describe('in a folder of another host', () => {
    test.use({ provoked: /^http:\/\/127\.0\.0\.1/ })

    test('runs from there', async ({ page }) => {
      const host = await mkdtemp(join(tmpdir(), 'claimline-host-'))
      await mkdir(join(host, 'some'))
      await symlink(join(root, 'dist'), join(host, 'some/folder'))
      const { port, close } = await serving({ site: host })
      await page.goto(`http://127.0.0.1:${port}/some/folder/?event=acc-mss-anonymous64`)
      await expect(status(page)).toHaveText(shown(crossStrait.events.length))
      await expect(page.getByRole('region', { name: 'Source text' }).locator('mark').first()).toBeVisible()
      // What the page is still getting ready is not asked of a host that is gone.
      await page.goto('about:blank')
      await close()
      await rm(host, { recursive: true })
    })
  })
  test.describe('under its policy', () => {
    test.use({ provoked: /TrustedHTML/ })

    test('refuses what the policy refuses: strings as code and as markup', async ({ page }) => {
      await open(page)
      const refused = await page.evaluate(() => {
        try {
          document.createElement('div').innerHTML = '<b></b>'
          return null
        } catch (error) {
          return String(error)
        }
      })
      expect(refused).toContain('TrustedHTML')
    })
  })
})
