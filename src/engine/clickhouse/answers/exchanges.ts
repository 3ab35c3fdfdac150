import type { Answerer } from '../clickhouse-context.ts'
export const exchanges: Answerer<'exchanges'> = async () => {
  throw new Error('x')
}
