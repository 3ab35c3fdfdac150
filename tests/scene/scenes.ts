import type { Canvas, Sketch } from './draw-picture.ts'

export const many = (count: number, sketch: (index: number) => Sketch) =>
  Array.from({ length: count }, (_, index) => sketch(index))
export const TYPES = ['accusation', 'attack', 'rebuttal'] as const
export const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)

/** The scenes that the picture must survive: their geometry is tested, and `docs/gallery` shows how they look. */
export const SCENES: Readonly<Record<string, { sketches: readonly Sketch[]; canvas?: Canvas }>> = {
  'ten events': {
    sketches: many(10, (at) => ({
      id: `e${at}`,
      type: TYPES[at % 3]!,
      date: day(at * 9),
      by: at % 2 ? 'CN-mss' : 'TW-ice',
      against: at % 2 ? 'TW-ice' : 'CN-mss',
    })),
  },
  'a single event': { sketches: [{ id: 'e', type: 'accusation', date: '2024-09-23', by: 'CN-mss' }] },
  'one lane': { sketches: many(60, (at) => ({ id: `e${at}`, type: 'rebuttal', date: day(at * 3), by: 'CN-mss' })) },
  'a hundred actors': {
    sketches: many(300, (at) => ({
      id: `e${at}`,
      type: TYPES[at % 3]!,
      date: day(at),
      by: `C${at % 7}-a${at % 100}`,
      against: `C${at % 5}-a${(at + 1) % 100}`,
    })),
  },
  'five hundred actors': {
    sketches: many(1500, (at) => ({
      id: `e${at}`,
      type: TYPES[at % 3]!,
      date: day(at % 900),
      by: `C${at % 7}-a${at % 500}`,
    })),
  },
  'all on one day': {
    sketches: many(80, (at) => ({ id: `e${at}`, type: TYPES[at % 3]!, date: '2024-09-23', by: `CN-a${at % 3}` })),
  },
  'dates from −500 to 2100': {
    sketches: [
      '-0500',
      '0001',
      '1066-10-14',
      '19XX',
      '2024-09~',
      '2024-09/..',
      '../1900',
      '2100',
      '1000/2000',
      '2023-10~/2024-03~',
    ].map((date, at) => ({ id: `e${at}`, type: TYPES[at % 3]!, date, by: 'CN-mss' })),
  },
  'names in Chinese and Arabic': {
    sketches: many(12, (at) => ({
      id: `e${at}`,
      type: 'accusation',
      date: day(at * 20),
      by: 'CN-国家安全部',
      title:
        at % 2 ? '国家安全部指控台湾网军发动网络攻击'.repeat(3) : 'وزارة أمن الدولة تتهم القيادة العسكرية بشن هجمات',
    })),
  },
  'more than can be drawn one by one': {
    sketches: many(3000, (at) => ({
      id: `e${at}`,
      type: TYPES[at % 3]!,
      date: day(at % 700),
      by: `CN-a${at % 4}`,
      respondsTo: at % 3 === 2 ? [`e${at - 2}`] : [],
    })),
  },
  'a phone': {
    sketches: many(40, (at) => ({ id: `e${at}`, type: TYPES[at % 3]!, date: day(at * 5), by: `CN-a${at % 4}` })),
    canvas: { widthPx: 260, heightPx: 400 },
  },
}
