import { describe, expect, it } from 'vitest'
import { createWorkerOpener } from '../../src/engine/client/worker-opener.ts'
import type { ExportProgress } from '../../src/engine/engine.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import type { Load } from '../../src/engine/worker/serve.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { connectTo, SOMEWHERE } from './worker-pair.ts'

const ORDER = { format: 'claimline', filter: NO_FILTER } as const
const MANY = 8000

async function openWith(events: readonly object[]) {
  const { dataset, report } = readDataset(JSON.stringify(rawDataset({ events })))
  const load: Load = async () => ({ ok: true, engine: memoryEngineOf(dataset!, report), report })
  const desk = createWorkerOpener(connectTo(load), 'https://example.org/')
  const opened = await desk.open(SOMEWHERE)
  if (!opened.ok) throw new Error('It was refused')
  return { desk, ...opened }
}

const many = () => Array.from({ length: MANY }, (_, at) => rawEvent({ id: `e${at}`, about: [] }))

describe('an export', () => {
  it('comes from the worker as a file', async () => {
    const { exporter } = await openWith([rawEvent({ about: [] })])
    const { blob, events, extension } = await exporter.export(ORDER)
    expect({ events, extension }).toEqual({ events: 1, extension: 'json' })
    expect(readDataset(await blob.text()).dataset!.events).toHaveLength(1)
  })

  it('tells how far it has come, and lets questions be answered meanwhile', async () => {
    const { exporter, engine } = await openWith(many())
    const told: ExportProgress[] = []
    let isDone = false
    const exporting = exporter.export(ORDER, { onProgress: (progress) => told.push(progress) }).then((file) => {
      isDone = true
      return file
    })
    const { shown } = await engine.run({ kind: 'count', filter: NO_FILTER })
    expect({ shown, isDone }).toEqual({ shown: MANY, isDone: false })
    expect((await exporting).events).toBe(MANY)
    expect(told.every(({ events, eventsTotal }) => events <= MANY && eventsTotal === MANY)).toBe(true)
    expect(told.length).toBeGreaterThan(0)
  })

  it('stops when it is no longer wanted', async () => {
    const { exporter, engine } = await openWith(many())
    const controller = new AbortController()
    const exporting = exporter.export(ORDER, { signal: controller.signal })
    controller.abort(new Error('changed my mind'))
    await expect(exporting).rejects.toThrow('changed my mind')
    await expect(engine.run({ kind: 'count', filter: NO_FILTER })).resolves.toMatchObject({ shown: MANY })
  })

  it('ends with its dataset', async () => {
    const { desk, exporter } = await openWith(many())
    const ending = exporter.export(ORDER).catch((error: unknown) => error)
    await desk.open(SOMEWHERE)
    expect(await ending).toMatchObject({ failure: 'closed' })
    await expect(exporter.export(ORDER)).rejects.toMatchObject({ failure: 'closed' })
  })
})
