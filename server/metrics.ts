/** What is counted about a running server, as Prometheus reads it. No label holds anything that a reader asked for. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Upper bounds of the durations, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

export interface Gauges {
  readonly running: () => number
  readonly waiting: () => number
  readonly cachedBytes: () => number
}

export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics({ running, waiting, cachedBytes }: Gauges) {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('claimline_queries_running', 'Queries that engines work on', running)
  gauge('claimline_queries_waiting', 'Queries that wait for their turn', waiting)
  gauge('claimline_answer_cache_bytes', 'Bytes of cached answers', cachedBytes)
  return {
    registry,
    queries: new Counter({
      name: 'claimline_queries_total',
      help: 'Queries by where their answer came from, or by the kind of failure',
      labelNames: ['dataset', 'kind', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'claimline_query_seconds',
      help: 'Time from a query to its answer, the queue included',
      labelNames: ['dataset', 'kind'],
      buckets: SECONDS,
      registers,
    }),
    responses: new Counter({
      name: 'claimline_responses_total',
      help: 'Responses by status',
      labelNames: ['status'],
      registers,
    }),
  }
}
