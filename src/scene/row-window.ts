/**
 * Scrolls a list with more rows than a browser can make room for, through a chunk of it. Elements end at some 17 million
 * pixels in Firefox and 33 million in Chromium, so the page makes room for `MOST_ROWS` and moves the chunk:
 *
 *     all rows   |------------------------------------------------|
 *     chunk                base |---------------|
 *     visible                        top |--|
 *
 * Small scrolls move the visible part within the chunk, pixel by pixel; a long scroll (dragging the bar) moves the chunk
 * too, so that the bar stands for the whole list.
 */
import { clamp } from '../base/clamp.ts'

export const MOST_ROWS = 50_000
/** Distance of a jump, in multiples of the visible height. A shorter scroll moves pixel by pixel. */
const JUMP = 3

export interface RowList {
  readonly total: number
  readonly rowPx: number
  /** Visible height in pixels. */
  readonly roomPx: number
}

export interface RowPlace {
  /** Index of the first row of the chunk. */
  readonly base: number
  /** Pixels from the top of the chunk to the visible part. */
  readonly topPx: number
}

/** Returns the number of rows of the chunk. */
export const chunkOf = ({ total }: RowList): number => Math.min(total, MOST_ROWS)

/** Returns the distance in pixels of a position from the top of the whole list. */
const offsetOf = ({ base, topPx }: RowPlace, { rowPx }: RowList): number => base * rowPx + topPx

/**
 * Returns the position at this distance from the top of the list (clamped to it), with the scroll bar at the same
 * fraction of the list.
 */
export function placeAt(list: RowList, offsetPx: number): RowPlace {
  const { total, rowPx, roomPx } = list
  const mostPx = Math.max(0, total * rowPx - roomPx)
  const offset = clamp(offsetPx, 0, mostPx)
  const rows = chunkOf(list)
  const mostTopPx = Math.max(0, rows * rowPx - roomPx)
  const share = mostPx === 0 ? 0 : offset / mostPx
  const least = Math.ceil((offset - mostTopPx) / rowPx)
  const base = clamp(Math.round(share * (total - rows)), Math.max(0, least), Math.floor(offset / rowPx))
  return { base, topPx: offset - base * rowPx }
}

/** Returns the position after the scroll bar was moved to `topPx`. */
export function followScroll(list: RowList, place: RowPlace, topPx: number): RowPlace {
  const slack = list.total - chunkOf(list)
  if (slack === 0 || Math.abs(topPx - place.topPx) <= JUMP * list.roomPx) return { base: place.base, topPx }
  const mostTopPx = chunkOf(list) * list.rowPx - list.roomPx
  return { base: Math.round(slack * clamp(topPx / mostTopPx, 0, 1)), topPx }
}

/** Returns the same rows at the same pixels, with the chunk around them as `placeAt` gives it. */
export const settle = (list: RowList, place: RowPlace): RowPlace => placeAt(list, offsetOf(place, list))

/** Returns the nearest position in which a row is fully visible; a distant row is centred. */
export function reveal(list: RowList, place: RowPlace, row: number): RowPlace {
  const { rowPx, roomPx } = list
  const offset = offsetOf(place, list)
  const above = row * rowPx
  const below = above + rowPx - roomPx
  if (above >= offset && below <= offset) return place
  const isFar = above < offset - roomPx || below > offset + roomPx
  const wanted = isFar ? above - (roomPx - rowPx) / 2 : above < offset ? above : below
  const topPx = wanted - place.base * rowPx
  const isInChunk = topPx >= 0 && topPx <= chunkOf(list) * rowPx - roomPx
  return isInChunk ? { base: place.base, topPx } : placeAt(list, wanted)
}
