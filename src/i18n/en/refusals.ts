/** The English words for why a database did not answer. Apart, as most readers never ask one. */
import type { RefusalKind } from '../../model/refusal.ts'

export const refusals: Readonly<Record<RefusalKind, string>> = {
  'broke-off': 'The database stopped in the middle of its answer.',
  empty: 'Nothing has been loaded into the database yet.',
  failed: 'The database failed.',
  forbidden: 'The database user may not read that table.',
  'hung-up': 'The database has not answered for a long time; the request was cancelled.',
  'no-database': 'The server has no such database.',
  'no-table': 'The database has no such table. Was it created with `npm run clickhouse -- schema`?',
  'only-reading': 'The database user may only read.',
  'part-broke-off': 'A part of the database stopped in the middle of its answer.',
  'part-too-slow': 'A part of the database did not answer in time.',
  'part-unreachable': 'A part of the database cannot be reached.',
  'password-wanted': 'The database requires a password; the operator of this server can supply one.',
  refused: 'The database refused the request.',
  stopped: 'The request was stopped in the database.',
  'too-busy': 'The database is handling too many requests.',
  'too-large': 'The answer is larger than the database allows; filter or zoom in to ask for less.',
  'too-many-rows': 'The request would read more than the database allows; filter or zoom in to ask for less.',
  'too-much-memory': 'The request needs more memory than the database allows; filter or zoom in to ask for less.',
  'too-slow': 'The request takes longer than the database allows; filter or zoom in to ask for less.',
  'unknown-user': 'The database does not know the user name of this server.',
  unreachable: 'The database cannot be reached; check the connection.',
  'wrong-login': 'The database does not accept the user name or the password of this server.',
  'wrong-password': 'The database does not accept the password of this server.',
}
