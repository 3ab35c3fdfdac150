/** Exports `framed`, which puts a title, the filters and the source around a drawn picture: one SVG that needs no other file. */
import { wrapText } from '../../scene/labels/wrap-text.ts'
import type { Measure } from '../../scene/labels/labels.ts'
import { defs, HATCHED, type PictureColours, text } from './picture-shapes.ts'
import { element, escaped } from './svg-element.ts'

/** What every exported picture has, whatever it shows. */
export interface PictureFrame {
  readonly widthPx: number
  readonly title: string
  /** Lines under the title and at the foot, each of any length. */
  readonly under: readonly string[]
  readonly foot: readonly string[]
  readonly colours: PictureColours
  /** `@font-face` rules, and the font families of all text. */
  readonly fonts: string
  readonly family: string
  /** Measures text at 12.5 pixels. */
  readonly measure: Measure
}

export interface PictureSvg {
  readonly svg: string
  readonly widthPx: number
  readonly heightPx: number
  /** Gaps between rows, in pixels from the top, where a page may end. */
  readonly breaks: readonly number[]
}

/** What is drawn between the lines of text: markup made by `element`, and its height. */
interface Body {
  readonly svg: string
  readonly heightPx: number
  readonly breaks: readonly number[]
}

/** Space around the whole picture. */
export const MARGIN_PX = 28

/** Draws the frame around what `bodyAt` draws; it is called with the pixels from the top at which it begins. */
export function framed(frame: PictureFrame, bodyAt: (topPx: number) => Body): PictureSvg {
  const { widthPx, colours, title, family, fonts } = frame
  const innerPx = widthPx - 2 * MARGIN_PX
  const parts: string[] = []
  let y = MARGIN_PX
  const paragraph = (said: string, px: number, style: Readonly<Record<string, string | number>>) => {
    for (const line of linesOf(said, innerPx, px, frame)) {
      y += px * 1.35
      parts.push(text(line, MARGIN_PX, y, { 'font-size': px, ...style }))
    }
  }
  paragraph(title, 24, { 'font-weight': 600, fill: colours.ink })
  y += 4
  for (const said of frame.under) paragraph(said, 14, { fill: colours.quiet })
  y += 16
  const body = bodyAt(y)
  parts.push(body.svg)
  y += body.heightPx + 8
  for (const said of frame.foot) paragraph(said, 12.5, { fill: colours.quiet })
  const heightPx = Math.ceil(y + MARGIN_PX)
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
      'font-family': family,
    },
    element('title', {}, escaped(title)),
    // Made by this app of its own fonts.
    fonts === '' ? '' : `<style>${fonts}</style>`,
    defs(
      colours,
      parts.some((part) => part.includes(HATCHED)),
    ),
    element('rect', { width: widthPx, height: heightPx, fill: colours.paper }),
    ...parts,
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, widthPx, heightPx, breaks: body.breaks }
}

/** Wraps a text at size `px` by scaling the room, because `measure` measures one size only. */
export const linesOf = (said: string, roomPx: number, px: number, { measure }: Pick<PictureFrame, 'measure'>) =>
  wrapText(said, (roomPx * 12.5) / px / 1.04, measure)
