/** `npm start`: serves the built app. `PORT` chooses another port than 4173. */
import { join } from 'node:path'
import { serve } from './serve.ts'

const port = Number(process.env['PORT'] ?? 4173)
try {
  await serve(join(import.meta.dirname, '../dist'), port)
  console.log(`Claimline is served on http://localhost:${port}`)
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${port} is taken: choose another with PORT=… npm start` : error)
  process.exitCode = 1
}
