import type { QueryClient } from '@tanstack/react-query'
import type { Query } from '../../engine/query.ts'

/** Asks anew for everything that texts of sources are searched for, in the dataset of that key. */
export async function rereadSources(client: QueryClient, key: string): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey: [what, dataset, query] }) =>
      what === 'answer' && dataset === key && ['event', 'source'].includes((query as Query | null)?.kind ?? ''),
  })
}
