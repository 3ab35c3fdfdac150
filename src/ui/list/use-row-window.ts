import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { followScroll, placeAt, reveal, settle, chunkOf, type RowPlace } from '../../scene/row-window.ts'

/** Delay in milliseconds after a scroll before the scroll bar is corrected. */
const REST = 150
const OVERSCAN = 6

interface WindowRow {
  readonly row: number
  readonly topPx: number
}

export interface RowWindow {
  readonly rows: readonly WindowRow[]
  /** Rows in view or just beyond it, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly heightPx: number
  /** Number of rows that fit in view. */
  readonly roomRows: number
  readonly show: (row: number) => void
  readonly toTop: () => void
}

interface RowWindowInput {
  readonly total: number
  readonly rowPx: number
  readonly roomPx: number
  /** Row that is always drawn, because it has the focus. */
  readonly kept: number
}

/** Returns which of any number of rows to draw, and where. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, input: RowWindowInput): RowWindow {
  const { total, rowPx, roomPx, kept } = input
  const list = { total, rowPx, roomPx }
  const [base, setBase] = useState(0)
  const lists = useRef(list)
  useLayoutEffect(() => {
    lists.current = list
  })
  const place = useRef<RowPlace>({ base: 0, topPx: 0 })

  const go = useCallback(
    (next: RowPlace) => {
      place.current = next
      setBase(next.base)
      if (scroller.current) scroller.current.scrollTop = next.topPx
    },
    [scroller],
  )
  const toTop = useCallback(() => go(placeAt(lists.current, 0)), [go])
  const show = useCallback(
    (row: number) => {
      const next = reveal(lists.current, place.current, row)
      if (next !== place.current) go(next)
    },
    [go],
  )

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const putRight = () => {
      const next = settle(lists.current, place.current)
      if (next.base !== place.current.base) flushSync(() => go(next))
    }
    const follow = () => {
      place.current = followScroll(lists.current, place.current, element.scrollTop)
      setBase(place.current.base)
      clearTimeout(rest)
      rest = setTimeout(putRight, REST)
    }
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      clearTimeout(rest)
      element.removeEventListener('scroll', follow)
    }
  }, [scroller, go])

  const count = chunkOf(list)
  const shift = Math.min(base, total - count)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise by itself
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range)
      const own = kept - shift
      return own < 0 || own >= count || near.includes(own) ? near : [...near, own].sort((a, b) => a - b)
    },
  })
  useEffect(() => virtualizer.measure(), [virtualizer, rowPx])

  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {}
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ row: index + shift, topPx: start })),
    from: Math.max(0, startIndex + shift - OVERSCAN),
    to: Math.min(total, endIndex + shift + 1 + OVERSCAN),
    heightPx: count * rowPx,
    roomRows: Math.max(1, Math.floor(roomPx / rowPx)),
    show,
    toTop,
  }
}
