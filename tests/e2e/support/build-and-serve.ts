import { join } from 'node:path'
import { build } from 'vite'
import { serving } from '../../server/serving.ts'

const root = join(import.meta.dirname, '../../..')

/** Builds the app, serves it as `npm start` does, and tells the tests where. Returns the function that stops it. */
export default async function buildAndServe(): Promise<() => Promise<void>> {
  await build({ root, logLevel: 'warn' })
  const { origin, close } = await serving({ site: join(root, 'dist') })
  process.env['CLAIMLINE_URL'] = `${origin}/`
  return close
}
