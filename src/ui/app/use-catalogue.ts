import { useQuery } from '@tanstack/react-query'
import { readCatalogue, type CatalogueEntry } from '../../model/catalogue.ts'

const CATALOGUE = 'datasets/catalogue.json'

interface Catalogue {
  readonly entries: readonly CatalogueEntry[]
  /** What the entries' addresses are relative to. */
  readonly base: string
}

/** The datasets that this host offers. */
export const useCatalogue = () => useQuery({ queryKey: ['catalogue'], queryFn: ({ signal }) => fetchCatalogue(signal) })

async function fetchCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const base = new URL(CATALOGUE, document.baseURI).href
  const response = await fetch(base, { signal })
  const entries = response.ok ? readCatalogue(await response.json()) : null
  if (!entries) throw new Error(`${base}: ${response.status}`)
  return { entries, base }
}
