import type { Answerer } from '../clickhouse-context.ts'

/** Not counted here, because it needs every event whole; the page says so. */
export const balance: Answerer<'balance'> = async () => null
