/** Which Chromium the tests and benchmarks drive. None is ever downloaded: one comes along inside an npm package. */
import { existsSync } from 'node:fs'

/** Named in the environment, for a machine that keeps its browser elsewhere. */
const VARIABLE = 'CLAIMLINE_BROWSER'

/** Draws no windows: a test takes half the time that it takes in the full browser. */
const SHELL = '/usr/bin/chromium-headless-shell'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Keep a browser from the network and from asking first-run questions; a container's root has no sandbox. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
}

/**
 * Returns the browser named in the environment, else a headless shell (installed, or out of the npm package), else a full
 * browser. Throws with what to do if there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env[VARIABLE]
  if (named !== undefined && !existsSync(named)) throw new Error(`${VARIABLE} names ${named}, which is not there`)
  const shell = existsSync(SHELL) ? SHELL : await packaged()
  const executablePath = named ?? shell ?? INSTALLED.find(existsSync) ?? null
  if (executablePath === null) {
    throw new Error(`No Chromium was found: install one, or name it in ${VARIABLE}`)
  }
  return { executablePath, args: ARGUMENTS }
}

/**
 * Unpacks the browser of the npm package on first use; it is built for Linux on x64. The package also brings the libraries
 * and fonts that a bare machine lacks, and sets the environment to find them, but only where it takes itself to be on Lambda.
 */
async function packaged(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } catch {
    return null
  }
}
