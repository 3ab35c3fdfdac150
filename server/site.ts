/** Serves the built app: its files, as they were compressed when it was built (`tools/compressed-assets.ts`). */
import { resolve } from 'node:path'
import send from '@fastify/send'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

// The registered type, and one that the library does not know.
send.mime.define({ 'text/javascript': ['js'], 'application/x-ndjson': ['ndjson'] }, true)

/** Files in this folder are named by their content. */
const IMMUTABLE = /[\\/]assets[\\/]/

export function addSite(app: FastifyInstance, folder: string): void {
  void app.register(fastifyStatic, {
    root: resolve(folder),
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      void reply.header('Cache-Control', IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
