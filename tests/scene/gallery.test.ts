import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ticksOf } from '../../src/scene/ticks.ts'
import { pictureSvg } from '../../src/ui/export/picture-svg.ts'
import { picture, type Canvas, type Sketch } from './draw-picture.ts'
import { SCENES } from './scenes.ts'

const folder = resolve(import.meta.dirname, '../../docs/gallery')
const NAMES_PX = 144

const COLOURS = {
  paper: '#ffffff',
  ink: '#1c1c1c',
  quiet: '#595959',
  rule: '#e2e2e2',
  faint: '#d0d0d0',
  line: '#8a8a8a',
  hues: ['#767676', '#0d6f86', '#a9481a', '#5b5ea6', '#3d7a33', '#8a4f7d', '#7a6a00', '#2f6f9f', '#8f5a3c'],
}

/** Scenes of so many lanes that their pictures would be too large to review. */
const TOO_LARGE = new Set(['a hundred actors', 'five hundred actors'])

const fileOf = (name: string) => `${name.replaceAll(/[^\w]+/g, '-').toLowerCase()}.svg`

async function drawn(name: string, sketches: readonly Sketch[], canvas: Canvas = {}): Promise<string> {
  const { scene, scale, total, measure, asked } = await picture(sketches, canvas)
  return pictureSvg({
    // The scene reaches half a window beyond what is in sight on either side, as on the page.
    widthPx: scale.widthPx + NAMES_PX + 56,
    namesPx: NAMES_PX,
    scene,
    ticks: ticksOf(scale, 90).map(({ instant, xPx, isMajor }) => ({
      x: xPx,
      label: new Date(instant).toISOString().replace(/-\d\dT.*/, ''),
      isMajor,
    })),
    counts: { counts: asked.density.counts, columns: 300, most: Math.max(1, ...asked.density.counts) },
    title: name,
    under: [`${total} events`],
    legend: [],
    foot: [],
    groupName: (group) => ({ label: group.country ?? '', count: '', hue: 0 }),
    laneName: ({ lane }) => ({ label: lane.value, count: '', note: null, hue: 0, isSaid: false }),
    markName: ({ event }) => ({ name: event.title, hue: 1, isSaid: false }),
    colours: COLOURS,
    fonts: '',
    family: 'sans-serif',
    measure,
  }).svg
}

describe('the gallery', () => {
  const scenes = Object.entries(SCENES).filter(([name]) => !TOO_LARGE.has(name))

  it.each(scenes)('shows %s as it was reviewed', async (name, { sketches, canvas }) => {
    await expect(await drawn(name, sketches, canvas)).toMatchFileSnapshot(join(folder, fileOf(name)))
  })

  it('has a picture of every scene and no other', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.svg'))
    expect(files.sort()).toEqual(scenes.map(([name]) => fileOf(name)).sort())
  })
})
