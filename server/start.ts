/**
 * `npm start`: serves the built app. `PORT` chooses another port than 4173. `CLICKHOUSE_URL`, with user, password and
 * database in it, is what answers `data=clickhouse:/clickhouse`.
 */
import { join } from 'node:path'
import { databaseAt } from './database.ts'
import { serve } from './serve.ts'

const database = process.env['CLICKHOUSE_URL']
const port = Number(process.env['PORT'] ?? 4173)
try {
  await serve(join(import.meta.dirname, '../dist'), port, database === undefined ? null : databaseAt(database))
  console.log(`Claimline is served on http://localhost:${port}`)
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${port} is taken: choose another with PORT=… npm start` : error)
  process.exitCode = 1
}
