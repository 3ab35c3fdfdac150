/**
 * `npm run claimline -- COMMAND …`: the one entry of the command line. `serve` is here; the other commands are scripts of
 * their own, which also run as `npm run validate` and `npm run clickhouse`.
 */
import { serve } from './serve.ts'

const USAGE = `usage: npm run claimline -- COMMAND …

  serve       serve the app, and datasets for it to open
  validate    check datasets
  clickhouse  print the tables of an archive, and fill them

\`npm run claimline -- COMMAND --help\` says more.`

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<unknown>>> = {
  serve,
  validate: (args) => runScript(args, () => import('./validate.ts')),
  clickhouse: (args) => runScript(args, () => import('./clickhouse.ts')),
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command !== undefined) await command(args)
else if (name === '--help') console.log(USAGE)
else {
  console.error(name === '' ? USAGE : `claimline: there is no command ${name}\n${USAGE}`)
  process.exitCode = 2
}

/** A script reads its arguments where Node leaves them. */
async function runScript(args: readonly string[], load: () => Promise<unknown>): Promise<void> {
  process.argv.splice(2, Infinity, ...args)
  await load()
}
