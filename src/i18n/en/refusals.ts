/** The English words for why a database did not answer. Apart, as most readers never ask one. */
import type { RefusalKind } from '../../model/refusal.ts'

export const enRefusals: Readonly<Record<RefusalKind, string>> = {
  'broke-off': 'The database broke off in the middle of its answer.',
  empty: 'Nothing has been loaded into the database yet.',
  failed: 'The database failed.',
  forbidden: 'The database keeps its user from that table.',
  'hung-up': 'The database has not answered for a long time; the question was given up.',
  'no-database': 'The server has no such database.',
  'no-table': 'The database has no such table: was it made with `npm run clickhouse -- schema`?',
  'only-reading': 'The database only lets its user read.',
  'part-broke-off': 'A part of the database broke off in the middle of its answer.',
  'part-too-slow': 'A part of the database does not answer in time.',
  'part-unreachable': 'A part of the database cannot be reached.',
  'password-wanted': 'The database asks for a password; who runs this server can give it one.',
  refused: 'The database refused the question.',
  stopped: 'The question was stopped in the database.',
  'too-busy': 'The database has too many questions at once.',
  'too-large': 'The answer is larger than the database allows; filter or zoom in to ask for less.',
  'too-many-rows': 'The question would read more than the database allows; filter or zoom in to ask for less.',
  'too-much-memory': 'The question needs more memory than the database allows; filter or zoom in to ask for less.',
  'too-slow': 'The question takes longer than the database allows; filter or zoom in to ask for less.',
  'unknown-user': 'The database does not know the user as whom this server asks.',
  unreachable: 'The database cannot be reached; check the connection.',
  'wrong-login': 'The database does not accept the user or the password of this server.',
  'wrong-password': 'The database does not accept the password of this server.',
}
