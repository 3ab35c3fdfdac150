/** Turns a picture into pixels by the browser's own drawing. */
import type { PictureSvg } from './picture-frame.ts'

/** Pixels of the file per pixel of the picture. */
const DENSITY = 2
/** Maximum canvas size: pixels along a side (Safari), and in total (Chromium). */
const LONGEST_SIDE = 16_384
const MOST_PIXELS = 2 ** 28

export interface PictureSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Returns the size of the file: twice that of the picture, or the largest that can be drawn. */
export function pngSize({ widthPx, heightPx }: PictureSize): PictureSize {
  const scale = Math.min(
    DENSITY,
    LONGEST_SIDE / Math.max(widthPx, heightPx),
    Math.sqrt(MOST_PIXELS / (widthPx * heightPx)),
  )
  return { widthPx: Math.floor(widthPx * scale), heightPx: Math.floor(heightPx * scale) }
}

export async function pngOf(picture: PictureSvg): Promise<Blob> {
  const { widthPx, heightPx } = pngSize(picture)
  const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = widthPx
    canvas.height = heightPx
    canvas.getContext('2d')?.drawImage(image, 0, 0, widthPx, heightPx)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new Error(`${widthPx} × ${heightPx} pixels are too many for this browser`)
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}
