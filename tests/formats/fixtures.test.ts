import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../src/formats/table/guess-mapping.ts'
import { readTable } from '../../src/formats/table/table.ts'
import { FORMAT } from '../../src/model/check/schema.ts'
import type { TableMapping } from '../../src/model/mapping.ts'
import { hasSharedFixtures, listFixtures, readFixture } from '../shared-fixtures.ts'
import { type Digest, digestOf } from './digest.ts'
import { type MadeDataset, readFile, refusalOf } from './reading.ts'
import { expectBack, expectSlides } from './round-trip.ts'
import { datasetIn } from './writing.ts'
import { isThorough } from '../runs.ts'

/** What a reader of the table would change about the guess. */
const MAPPED: Readonly<Record<string, Partial<TableMapping>>> = {
  'ukraine-cyber/paper_analysis_corpus.csv': {},
  'fivethirtyeight/russia-investigation.csv': {},
  'fivethirtyeight/congressional_resignations.csv': {},
  'fivethirtyeight/actions_under_antiquities_act.csv': {},
  'icews/icews_2014_test.txt': { columns: { by: 0, title: 1, against: 2, date: 3 } },
  'icews/icews_2005-2015_valid.txt': { columns: { by: 0, title: 1, against: 2, date: 3 } },
}

const filesIn = (folder: string) =>
  listFixtures(folder)
    .filter((name) => /\.(?:json|csv)$/.test(name))
    .map((name) => `${folder}/${name}`)

/** What is read as one: 52 files of a campaign each. */
const TOGETHER = 'stix-attack-campaigns'

/** Its objects are neither actors nor attacks. */
const EMPTY: ReadonlySet<string> = new Set(['stix-oasis/sighting-of-observed-data.json'])

const PATHS = [
  TOGETHER,
  ...['stix-attack-ics', 'stix-oasis', 'timelinejs', 'eurepoc'].flatMap(filesIn).filter((path) => !EMPTY.has(path)),
  'misp-galaxy/tidal-campaigns.json',
  ...Object.keys(MAPPED),
]

/** Maximum number of events of a file that are written again. */
const MOST_WRITTEN = isThorough ? 4000 : 400

/** Looked at beside the README of the fixtures. */
const REVIEWED = JSON.parse(readFileSync(new URL('fixtures.json', import.meta.url), 'utf8')) as Record<string, Digest>

async function readAll(paths: readonly string[]) {
  const made: MadeDataset[] = []
  for (const path of paths) {
    const bytes = readFixture(path)
    const change = MAPPED[path]
    const mapping = change && { ...guessMapping(readTable(bytes)), ...change }
    made.push(await readFile(bytes, path.split('/').at(-1), mapping))
  }
  const listOf = (list: 'actors' | 'sources') => {
    const members = made.flatMap(({ head }) => head[list] as readonly { readonly id: string }[])
    return [...new Map(members.map((member) => [member.id, member])).values()]
  }
  const head = { ...made[0]!.head, actors: listOf('actors'), sources: listOf('sources') }
  const dataset = datasetIn({ format: FORMAT, ...head, events: made.flatMap(({ events }) => events) })
  return { dataset, reports: made.map(({ report }) => report) }
}

describe.skipIf(!hasSharedFixtures)('files that others wrote', () => {
  it.each([...EMPTY])('%s is refused with a message', async (path) => {
    expect(await refusalOf(readFixture(path))).toMatchObject({ kind: 'nothing-to-import' })
  })

  it.each(PATHS)('%s is read as it was reviewed, and written and read again', { timeout: 120_000 }, async (path) => {
    const { dataset, reports } = await readAll(path === TOGETHER ? filesIn(path) : [path])
    expect(digestOf(dataset, reports)).toEqual(REVIEWED[path])
    // What is written of many rows is written of some.
    const some = { ...dataset, events: dataset.events.slice(0, MOST_WRITTEN) }
    for (const format of ['claimline', 'csv', 'stix'] as const) await expectBack(format, some)
    await expectSlides(some)
  })
})
