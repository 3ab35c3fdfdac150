import { describe, expect, it } from 'vitest'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { datasetIn, writeAs } from './writing.ts'

interface Slide {
  readonly unique_id: string
  readonly start_date: object
  readonly end_date?: object
  readonly display_date?: string
  readonly text: { readonly headline: string; readonly text: string }
}

async function slideOf(change: Record<string, unknown>) {
  const document = rawDataset({ events: [rawEvent({ about: [], ...change })] })
  const { text, losses } = await writeAs('timelinejs', datasetIn(document))
  return { slide: (JSON.parse(text) as { events: Slide[] }).events[0]!, losses }
}

describe('TimelineJS', () => {
  it('has a title and a slide an event', async () => {
    const { text } = await writeAs('timelinejs', datasetIn(rawDataset()))
    expect(JSON.parse(text)).toMatchObject({
      title: { text: { headline: 'A sample', text: '<p>Three events</p>' } },
      events: [
        { unique_id: 'campaign', group: 'attack', display_date: '2023-10~/2024-03~' },
        {
          unique_id: 'names-three',
          start_date: { year: 2024, month: 9, day: 23 },
          media: { url: 'https://example.org/a', caption: 'An article', credit: 'A paper' },
        },
        { unique_id: 'dismisses' },
      ],
    })
  })

  it('takes a text for a text, though its readers take it for HTML', async () => {
    const { slide } = await slideOf({ title: '<img src=x onerror="a()">', summary: '<script>&' })
    expect(slide.text.headline).toBe('&lt;img src=x onerror=&quot;a()&quot;&gt;')
    expect(slide.text.text).toContain('<p>&lt;script&gt;&amp;</p>')
  })

  it.each([
    ['2024', { year: 2024 }, undefined, undefined],
    ['2024-09', { year: 2024, month: 9 }, undefined, undefined],
    ['2024-09~', { year: 2024, month: 9 }, undefined, '2024-09~'],
    ['202X', { year: 2020 }, { year: 2029 }, '202X'],
    ['2024-21', { year: 2024, month: 3 }, { year: 2024, month: 5 }, '2024-21'],
    ['2023-11/2024-04', { year: 2023, month: 11 }, { year: 2024, month: 4 }, undefined],
    ['../2024', { year: 2024 }, undefined, '../2024'],
    ['2024-09/..', { year: 2024, month: 9 }, undefined, '2024-09/..'],
    [
      '2024-09-23T14:05+08:00',
      { year: 2024, month: 9, day: 23, hour: 6, minute: 5 },
      undefined,
      '2024-09-23T14:05+08:00',
    ],
  ])('says %s as exactly as it was stated', async (date, start, end, display) => {
    const { slide, losses } = await slideOf({ date })
    expect(slide.start_date).toEqual(start)
    if (date !== '../2024') expect(slide.end_date).toEqual(end)
    expect(slide.display_date).toBe(display)
    expect(losses['date-meanings']).toBe(display === undefined ? undefined : 1)
  })
})
