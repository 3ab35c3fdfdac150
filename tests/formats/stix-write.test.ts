import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawDataset } from '../model/sample.ts'
import { anyRead, datasetIn, writeAs } from './writing.ts'
import { runs } from '../runs.ts'

type StixObject = Record<string, unknown> & { readonly id: string; readonly type: string }

async function bundleOf(dataset = datasetIn(rawDataset())) {
  const { text, losses } = await writeAs('stix', dataset)
  const bundle = JSON.parse(text) as StixObject & { objects: StixObject[] }
  const ofType = (type: string) => bundle.objects.filter((object) => object.type === type)
  return { bundle, losses, ofType, text }
}

describe('STIX 2.1', () => {
  it('makes campaigns of attacks, reports of accusations, opinions of rebuttals', async () => {
    const { ofType } = await bundleOf()
    const [campaign, report, opinion] = ['campaign', 'report', 'opinion'].map((type) => ofType(type)[0]!)
    expect(campaign).toMatchObject({
      name: 'A campaign',
      first_seen: '2023-10-01T00:00:00.000Z',
      last_seen: '2024-03-31T23:59:59.999Z',
      confidence: 50,
    })
    expect(report).toMatchObject({
      name: 'MSS names three',
      published: '2024-09-23T00:00:00.000Z',
      object_refs: [campaign!.id],
      labels: ['disinformation'],
      external_references: [
        {
          source_name: 'A paper',
          description: 'An article\n\n“named three”\n\nNames three officials.',
          url: 'https://example.org/a',
          external_id: 'article',
        },
      ],
    })
    expect(opinion).toMatchObject({
      opinion: 'strongly-disagree',
      explanation: 'ICEFCOM dismisses',
      object_refs: [campaign!.id, report!.id],
    })
  })

  it('relates events to who speaks and who is accused, and actors to countries and to what they are part of', async () => {
    const { ofType } = await bundleOf()
    const nameOf = new Map(
      ['identity', 'campaign', 'report', 'location']
        .flatMap(ofType)
        .map((one) => [one.id, one['name'] ?? one['country']]),
    )
    const said = ofType('relationship').map(
      (one) =>
        `${String(nameOf.get(String(one['source_ref'])))} ${String(one['relationship_type'])} ${String(nameOf.get(String(one['target_ref'])))}`,
    )
    expect(said).toContain('A campaign attributed-to Anonymous 64')
    expect(said).toContain('A campaign targets China')
    expect(said).toContain('MSS names three attributed-to Ministry of State Security')
    expect(said).toContain('Ministry of State Security part-of China')
    expect(said).toContain('ICEFCOM located-at TW')
  })

  it('gives the same object the same id in every export', async () => {
    const [one, other] = await Promise.all([bundleOf(), bundleOf()])
    expect(one.text).toBe(other.text)
    expect(one.bundle.id).toMatch(/^bundle--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('says what it leaves out', async () => {
    const { losses } = await bundleOf()
    expect(losses).toMatchObject({
      certainties: 1,
      searches: 1,
      'date-notes': 1,
      'date-precisions': 3,
      'source-texts': 1,
    })
  })

  it('never repeats an id, and refers only to what it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRead, async (dataset) => {
        const { bundle } = await bundleOf(dataset)
        const ids = bundle.objects.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const refs = bundle.objects.flatMap(({ object_refs, source_ref, target_ref, created_by_ref }) =>
          [object_refs, source_ref, target_ref, created_by_ref].flat().filter((ref) => ref !== undefined),
        )
        expect(refs.filter((ref) => !ids.includes(ref as string))).toEqual([])
        for (const { object_refs, type } of bundle.objects)
          if (type === 'report' || type === 'opinion') expect(object_refs).not.toHaveLength(0)
      }),
      { numRuns: runs(30) },
    )
  })
})
