import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import { serve } from '../../../server/serve.ts'

const root = join(import.meta.dirname, '../../..')

/** Builds the app, serves it as `npm start` does, and tells the tests where. Returns the function that stops it. */
export default async function buildAndServe(): Promise<() => void> {
  await build({ root, logLevel: 'warn' })
  const server = await serve(join(root, 'dist'), 0)
  const { port } = server.address() as AddressInfo
  process.env['CLAIMLINE_URL'] = `http://127.0.0.1:${port}/`
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
