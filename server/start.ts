/**
 * `npm start`: serves the built app. `PORT` chooses another port than 4173; `EMBED_ORIGINS` names the origins, apart by
 * spaces, whose pages may embed it (`*` for all); `CLICKHOUSE_URL`, with user, password and database in it, is what answers
 * `data=clickhouse:/clickhouse`.
 */
import { join } from 'node:path'
import { databaseAt } from './database.ts'
import { serve } from './serve.ts'

const embedders = (process.env['EMBED_ORIGINS'] ?? '').split(/\s+/).filter((origin) => origin !== '')
const address = process.env['CLICKHOUSE_URL']
const database = address === undefined ? null : databaseAt(address)
const port = Number(process.env['PORT'] ?? 4173)
try {
  await serve(join(import.meta.dirname, '../dist'), port, { embedders, database })
  console.log(`Claimline is served on http://localhost:${port}`)
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${port} is taken: choose another with PORT=… npm start` : error)
  process.exitCode = 1
}
